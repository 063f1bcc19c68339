/** One fault of a story file. `path` is a JSON path (`$.quotes[2].speakers[0]`); `what` and `hint` are sentences' ends. */
export interface Problem {
  readonly path: string;
  readonly what: string;
  readonly hint: string;
}

/** One line for a person: file, path, what is wrong, what to do. */
export const describe = (problem: Problem, file: string): string =>
  `${file}: ${problem.path}: ${problem.what}. ${problem.hint}.`;
