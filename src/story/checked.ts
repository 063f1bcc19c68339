import { jsonOf } from './json.ts';

/*
 * The mark of a story that the command wrote: it checked the story, filled every default in, and put a checksum over
 * all of it. A page takes such a story as it is, and loads the check for any other: one that a person wrote, or that
 * was changed after the mark was made. The mark guards against slips, not against whoever may write the story anyway:
 * what a forged one could do, a view must not let it (see `linkOf`).
 */

/** The version of the format that the mark vouches for. A script of another version checks the story itself. */
export const FORMAT = 0x7f0bb3ed;

/** FNV-1a, 32 bits, over the code units of a text. */
export function checksum(text: string, from: number): string {
  let sum = from;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x1000193);
  return (sum >>> 0).toString(36);
}

const markOf = (story: object): string => checksum(jsonOf({ ...story, checked: undefined }), FORMAT);

/** A story that was read without a problem, as the command publishes it. */
export const marked = <T extends object>(story: T): T & { checked: string } => ({ ...story, checked: markOf(story) });

/** Whether nothing changed since the command checked the story. Throws where `story` cannot be written as JSON. */
export const isMarked = (story: unknown): boolean => {
  const mark = (story as { checked?: unknown } | null)?.checked;
  return !!mark && mark === markOf(story as object);
};
