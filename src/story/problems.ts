/** One fault of a story file. `path` is a JSON path (`$.quotes[2].speakers[0]`); `what` and `hint` are sentences' ends. */
export interface Problem {
  readonly path: string;
  readonly what: string;
  readonly hint: string;
}

/** One line for a person: file, path, what is wrong, what to do. */
export const describe = (problem: Problem, file: string): string =>
  `${file}: ${problem.path}: ${problem.what}. ${problem.hint}.`;

/** A value as a short quotation in a message. Whatever was handed in is shown: endless nesting as well, and no JSON. */
export const show = (value: unknown): string => {
  const text = brief(value, 3);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

function brief(value: unknown, levels: number): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (!levels) return '…';
  // Some entries fill the message; the rest is not looked at.
  const entries = Object.entries(value).slice(0, 9);
  if (Array.isArray(value)) return `[${entries.map(([, one]) => brief(one, levels - 1))}]`;
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${brief(one, levels - 1)}`)}}`;
}
