import type { ResponseKind } from '../words/responses.table.ts';
import { opposes, responsesTold, type Told } from '../words/responses.ts';
import type { Problem } from './problems.ts';
import type { Evidence, Quote, Response } from './schema.ts';
import { show } from './show.ts';

const QUOTED = /[“„«"][^“”„«»"]*[”“»"]/gu;
const blank = (words: string): string => words.replace(/\S/g, ' ');

const isWithin = (one: Evidence, other: Evidence): boolean =>
  one.source === other.source && one.start >= other.start && one.end <= other.end;

const HINT = 'Choose the kind that the words tell of, or compare the two yourself and write the day into "confirmed"';

/**
 * What the words of a response's evidence say against its kinds. The writer's words must tell of none that is its
 * opposite, or of others alone. Words inside quotation marks may bear a kind out; they say nothing against one. A comment
 * claims the least, so it fits any words.
 */
export function kindProblems(
  { types, evidence, confirmed }: Response,
  quotes: readonly Quote[],
  path: string,
  lang: string,
): Problem[] {
  if (confirmed) return [];
  const spoken = quotes.flatMap((quote) => quote.evidence);
  const passages = [...new Set([...evidence.map(({ exact }) => exact), ...spoken.map(({ exact }) => exact)])];
  const own = evidence.filter((one) => !spoken.some((other) => isWithin(one, other)));
  const told = responsesTold(own.map(({ exact }) => exact.replace(QUOTED, blank)).join('\n\n'), lang);
  const all = responsesTold(passages.join('\n\n'), lang).filter(({ undone }) => !undone);
  const open = told.filter(({ undone }) => !undone);
  const carries = (kind: ResponseKind) => kind === 'comment' || all.some(({ kinds }) => kinds.includes(kind));
  const none = !types.some(carries);
  return types.flatMap((kind, i): Problem[] => {
    if (carries(kind)) return [];
    const say = (against: Told | undefined, what: (words: string) => string): Problem[] =>
      against ? [{ path: `${path}.types[${i}]`, what: what(show(against.words)), hint: HINT }] : [];
    const undone = told.find((one) => one.undone && one.kinds.includes(kind));
    if (undone) return say(undone, (words) => `the evidence says that ${words} did not happen`);
    return say(
      open.find((one) => opposes(kind, one)) ?? (none ? open[0] : undefined),
      (words) => `the evidence has ${words}, which does not tell of "${kind}"`,
    );
  });
}
