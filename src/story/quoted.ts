import type { Around } from './figures.ts';
import { fold } from './fold.ts';
import type { Problem } from './problems.ts';
import type { Evidence, Quote } from './schema.ts';
import { show } from './show.ts';

const OPENS = /["'“”„‟«»‘’‚‛‹›]\s?$/u;
const CLOSES = /^[.,;:!?…]*\s?["'“”„‟«»‘’‚‛‹›]/u;

/** The text of the source between two passages; `null` where it is not at hand or they are no neighbours. */
export type Between = (one: Evidence, other: Evidence) => string | null;

/** The words of a text between two quotations, without the marks and the punctuation around them. */
export const cueIn = (between: string): string =>
  between.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ');

/** A cue is shorter. */
const LONGEST = 200;

/** The problem between two paragraphs: the source has words between them, and the story does not say so. */
function partFault(parted: string | null, told: string | undefined, i: number): Pick<Problem, 'what' | 'hint'> | null {
  const words = parted === null ? undefined : cueIn(parted);
  const apart = 'Make two quotations: other words stand between';
  if (told === undefined)
    return words
      ? {
          what: `the source has ${show(words)} between this paragraph and the one before`,
          hint:
            words.length > LONGEST
              ? apart
              : `Declare { "paragraph": ${i}, "kind": "interruption", "by": "source", "text": ${JSON.stringify(words)} }, or make two quotations`,
        }
      : null;
  if (!i) return { what: 'no paragraph comes before the interruption', hint: 'Count paragraphs from 0' };
  if (words === undefined) return null;
  if (fold(cueIn(told)).text !== fold(words).text)
    return { what: `the source has ${show(words)} there, not ${show(told)}`, hint: 'Copy the words between' };
  return words.length > LONGEST || /["“”„«»]/.test(words) ? { what: 'the interruption is no cue', hint: apart } : null;
}

/**
 * Words stand in quotation marks in their source, or they are not a quotation: indirect speech is a finding or a
 * response. Every paragraph opens with a mark and the last one closes; an end without one is declared as inferred.
 */
export function markProblems(
  { paragraphs, evidence, edits }: Quote,
  path: string,
  around: Around,
  between: Between,
): Problem[] {
  const problems: Problem[] = [];
  const inferred = (kind: string, i: number) => edits.some((edit) => edit.kind === kind && edit.paragraph === i);
  const interruption = (i: number) => edits.find((edit) => edit.kind === 'interruption' && edit.paragraph === i);
  paragraphs.forEach((_, i) => {
    const passage = evidence[i];
    if (!passage) return;
    const [before, after] = around(passage);
    const at = `${path}.paragraphs[${i}]`;
    const say = (what: string, kind: string) =>
      problems.push({
        path: at,
        what,
        hint: `Quote what the marks hold, or declare { "kind": "${kind}", "by": "story" }`,
      });
    // Nothing is told by a selector that gives no words beside its own.
    if (before && !OPENS.test(before) && !inferred('inferred-start', i)) {
      say('no quotation mark opens these words in the source', 'inferred-start');
    }
    if (
      (i === paragraphs.length - 1 || interruption(i + 1)) &&
      after &&
      !CLOSES.test(after) &&
      !inferred('inferred-end', i)
    ) {
      say('no quotation mark closes these words in the source', 'inferred-end');
    }
    const parted = i ? between(evidence[i - 1] as Evidence, passage) : null;
    const edit = interruption(i);
    const fault = partFault(parted, edit?.text, i);
    if (fault) problems.push({ path: edit ? `${path}.edits[${edits.indexOf(edit)}].text` : at, ...fault });
  });
  return problems;
}
