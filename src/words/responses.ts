/* What people do when they respond, by the words that tell of it. */
import { forLanguage } from './language.ts';
import { ar, ur } from './responses.arabic.ts';
import { cy, de, en, es, fr, pl } from './responses.latin.ts';
import type { ResponseKind, ResponseWords } from './responses.table.ts';
import { ENDS, joined, matchAll, matchAt, matchEnd, STARTS } from './sticky.ts';
import { wordsFor } from './tables.ts';

const TABLES: Readonly<Record<string, ResponseWords>> = { ar, cy, de, en, es, fr, pl, ur };

/** Words that tell of a response. */
export interface Told {
  readonly kinds: readonly ResponseKind[];
  readonly words: string;
  readonly index: number;
  /** A negation or a refusal undoes them: "did not apologise". */
  readonly undone: boolean;
}

/** Every word of a text that tells of a response, in order; nothing of a language without a table. */
export function responsesTold(text: string, lang: string): Told[] {
  const table = forLanguage(TABLES, lang);
  if (!table) return [];
  const { tells, refusal, notAfter, front = '' } = table;
  const not = `(?:${wordsFor(lang)?.negation ?? '(?!)'}|${refusal})`;
  const found = tells.flatMap(([kinds, words]) =>
    [...matchAll(joined`${STARTS}${front}(?:${words})${ENDS}`, text)].map(({ 0: told, index }): Told => {
      const before = text.slice(Math.max(0, index - 60), index);
      const undone =
        matchEnd(joined`${STARTS}${not}(?:\\s+[\\p{L}\\p{M}’']+){0,2}\\s*[’']?\\s*`, before) ??
        (notAfter && matchAt(joined`(?:\\s+[\\p{L}\\p{M}’']+){0,4}?\\s+${not}${ENDS}`, text, index + told.length));
      return { kinds, words: told, index, undone: !!undone };
    }),
  );
  return found.sort((one, other) => one.index - other.index);
}

const AGAINST = ['criticism', 'condemnation', 'denial', 'rejection', 'concern'] as const;
const FOR = ['support', 'welcome', 'acceptance', 'confirmation', 'thanks'] as const;
const isOf = (side: readonly ResponseKind[], kinds: readonly ResponseKind[]) =>
  kinds.some((kind) => side.includes(kind));

/** Whether words tell of the opposite of a kind. */
export const opposes = (kind: ResponseKind, { kinds }: Told): boolean =>
  (isOf(FOR, [kind]) && isOf(AGAINST, kinds)) || (isOf(AGAINST, [kind]) && isOf(FOR, kinds));
