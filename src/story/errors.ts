import { describe, type Problem } from './problems.ts';

/** A story that cannot be used, with everything that is wrong with it. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
  constructor(
    /** The file, address or place the story came from. */
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => describe(problem, file)).join('\n'));
  }
}

/** A fault of one cause. */
export const storyError = (file: string, what: string, hint: string, path = '$'): StoryError =>
  new StoryError(file, [{ path, what, hint }]);
