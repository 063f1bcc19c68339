import type { Around } from './figures.ts';
import type { Problem } from './problems.ts';
import type { Quote } from './schema.ts';

const OPENS = /["'“”„‟«»‘’‚‛‹›]\s?$/u;
const CLOSES = /^[.,;:!?…]*\s?["'“”„‟«»‘’‚‛‹›]/u;

/**
 * Words stand in quotation marks in their source, or they are not a quotation: indirect speech is a finding or a
 * response. Every paragraph opens with a mark and the last one closes; an end without one is declared as inferred.
 */
export function markProblems({ paragraphs, evidence, edits }: Quote, path: string, around: Around): Problem[] {
  const problems: Problem[] = [];
  const inferred = (kind: string, i: number) => edits.some((edit) => edit.kind === kind && edit.paragraph === i);
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
    if (i === paragraphs.length - 1 && after && !CLOSES.test(after) && !inferred('inferred-end', i)) {
      say('no quotation mark closes these words in the source', 'inferred-end');
    }
  });
  return problems;
}
