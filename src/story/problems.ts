/** A place in a story. */
export interface Place {
  /** A JSON path, such as `$.quotes[2].speakers[0]`. */
  readonly path: string;
  /** The id of the entry that the path leads into. */
  readonly item?: string;
  /** Its place in the file, from 1. Only the command knows it. */
  readonly line?: number;
  readonly column?: number;
}

/** One fault of a story. `what` and `hint` are sentences' ends. */
export interface Problem extends Place {
  readonly what: string;
  readonly hint: string;
}

/** The id of the entry that a path leads into, in a story that may be anything. */
export function entryAt(path: string, story: unknown): string | undefined {
  const [, list = '', index = ''] = /^\$\.(\w+)\[(\d+)\]/.exec(path) ?? [];
  const entries = (story as Record<string, unknown> | null | undefined)?.[list];
  const id = Array.isArray(entries) ? (entries[+index] as { id?: unknown } | null)?.id : undefined;
  return typeof id === 'string' && id ? id : undefined;
}

/** Places of a story, each with the id of its entry. */
export const named = <T extends Place>(places: readonly T[], story: unknown): T[] =>
  places.map((place) => {
    const item = entryAt(place.path, story);
    return item === undefined ? place : { ...place, item };
  });

/** A place for a person: file, line, column, item, path. */
export const placeOf = ({ path, item, line, column }: Place, file: string): string =>
  `${file}${line === undefined ? '' : `:${line}:${column}`}: ${item === undefined ? '' : `${item}, `}${path}`;

/** One line for a person: where, what is wrong, what to do. */
export const describe = (problem: Problem, file: string): string =>
  `${placeOf(problem, file)}: ${problem.what}. ${problem.hint}.`;
