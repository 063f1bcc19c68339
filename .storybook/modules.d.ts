/// <reference types="vite/client" />
declare module '*.css?inline' {
  const text: string;
  export default text;
}

/* As text: the manifest is built, so the types must hold without it. */
declare module '*.json?raw' {
  const text: string;
  export default text;
}

declare module '*.css?raw' {
  const text: string;
  export default text;
}

declare module '*.mdx' {
  const Page: import('react').ComponentType;
  export default Page;
}
