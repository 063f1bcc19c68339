/** A rule of a `_headers` file: a path, in which `*` is anything and `:name` a segment, and the headers of its answers. */
export interface Rule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const pattern = (path: string): RegExp => {
  const parts = path.split(/(\*|:[A-Za-z]\w*)/);
  const written = parts.map((part) =>
    part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^${written.join('')}$`);
};

/** Reads a file as Netlify and Cloudflare Pages do: a path, and under it, indented, its headers. */
export function rulesOf(text: string): Rule[] {
  const rules: { path: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    if (/^\S/.test(line)) rules.push({ path: pattern(line.trim()), headers: [] });
    const [, name, value] = /^\s+([!#$%&'*+.^_`|~\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** The headers of a path, of every rule that fits. A header that is given twice has both values. */
export function headersOf(rules: readonly Rule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of rules.filter((rule) => rule.path.test(path)).flatMap((rule) => rule.headers)) {
    const known = Object.keys(headers).find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
    headers[known] = known in headers ? `${headers[known]}, ${value}` : value;
  }
  return headers;
}
