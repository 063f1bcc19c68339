/* The pages of docs/ as Storybook shows them. */

/** The titles of all pages, by the name of the file: Storybook makes its addresses of titles. */
const titles = import.meta.glob<string>('../docs/*.md', { query: '?raw', import: 'default', eager: true });

/** The address of each picture, as Vite serves it. */
const pictures = import.meta.glob<string>('../docs/pictures/*.webp', { query: '?url', import: 'default', eager: true });

const addressOf = (title: string): string =>
  `?path=/docs/${`documentation ${title}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')}--docs`;

const titleOf = (text: string): string => /^# (.*)$/m.exec(text)?.[1] ?? '';

/** A page whose links to other pages lead to them in Storybook. A link to another file of the repository is its words alone. */
export const forStorybook = (text: string): string =>
  text
    .replace(/<!--.*?-->\n/s, '')
    .replaceAll(/\]\((pictures\/[^)]*)\)/g, (_, path: string) => `](${pictures[`../docs/${path}`]})`)
    .replaceAll(/(?<!!)\[([^\]]*)\]\((?!https?:|#)([^)#\s]*)(#[^)\s]*)?\)/g, (_, words: string, path: string) => {
      const page = titles[`../docs/${path}`];
      return page === undefined ? words : `[${words}](${addressOf(titleOf(page))})`;
    });
