/* Every catalogue, and arguments to try each of its messages with. */
import { messages as ar } from '../../src/format/messages.ar.ts';
import { messages as cy } from '../../src/format/messages.cy.ts';
import { messages as de } from '../../src/format/messages.de.ts';
import { english } from '../../src/format/messages.en.ts';
import { messages as es } from '../../src/format/messages.es.ts';
import { messages as fr } from '../../src/format/messages.fr.ts';
import { messages as pl } from '../../src/format/messages.pl.ts';
import type { Hedge, Messages } from '../../src/format/messages.ts';
import { messages as ur } from '../../src/format/messages.ur.ts';

export { english };
export const TRANSLATIONS: readonly Messages[] = [cy, fr, de, es, pl, ar, ur];
export const ALL: readonly Messages[] = [english, ...TRANSLATIONS];
export const byLang = (lang: string): Messages => {
  const found = ALL.find((messages) => messages.lang.startsWith(lang));
  if (!found) throw new Error(`no catalogue ${lang}`);
  return found;
};

export const HEDGES: readonly Hedge[] = ['<', '<=', '>', '>=', '~', 'almost'];

/** Functions that a language may do without. */
export type Own = 'list' | 'date' | 'year';
type Functions = {
  [K in Exclude<keyof Messages, Own> as Messages[K] extends (...args: never[]) => string
    ? K
    : never]: Messages[K] extends (...args: infer A) => string ? readonly Readonly<A>[] : never;
};

const edit = (kind: 'omission' | 'insertion', by: 'source' | 'story') => ({ paragraph: 0, kind, by, text: '' });

/** What each message is tried with; the types ask for an entry for each. */
export const ARGUMENTS: Functions = {
  contentNote: [['QQ']],
  correction: [['QQ']],
  corrected: [
    ['QQ', 'ZZ'],
    ['QQ', null],
    [null, 'QQ'],
  ],
  withdrawn: [['QQ', 'ZZ']],
  passage: [['QQ', 'ZZ']],
  ambiguousSpeaker: [['QQ']],
  inferred: [['inferred-start'], ['inferred-end']],
  edited: [
    [edit('omission', 'story')],
    [edit('omission', 'source')],
    [edit('insertion', 'story')],
    [edit('insertion', 'source')],
  ],
  checked: [['QQ']],
  accordingTo: [['QQ']],
  hedged: HEDGES.map((hedge) => [hedge, 'QQ'] as const),
  between: [['QQ', 'ZZ']],
  ratio: [['QQ', 'ZZ']],
  gaps: [
    [['figure'], null],
    [['date'], null],
    [['figure', 'date'], null],
    [[], 'asked'],
    [[], 'counted'],
    [['date'], 'counted'],
    [['figure', 'date'], 'asked'],
  ],
  against: [
    ['below', 'QQ'],
    ['above', 'QQ'],
    ['at', 'QQ'],
    ['unknown', 'QQ'],
  ],
  also: [[['QQ', 'ZZ']]],
  shown: [
    [1, 11],
    [2, 13],
    [3, 120],
  ],
  anonymity: [
    ['QQ', 'ZZ'],
    ['QQ', null],
    [null, 'QQ'],
    [null, null],
  ],
  range: [['QQ', 'ZZ']],
  approximately: [['QQ']],
  uncertain: [['QQ']],
  since: [['QQ']],
  until: [['QQ']],
  years: [['1990']],
  season: [
    [0, 'QQ'],
    [1, 'QQ'],
    [2, 'QQ'],
    [3, 'QQ'],
  ],
};

/** Every text of a catalogue, each by the key and the arguments it stands under. */
export function textsOf(messages: Messages): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (path: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'function') {
      for (const args of ARGUMENTS[path as keyof Functions] ?? []) {
        texts.set(`${path}(${JSON.stringify(args).slice(1, -1)})`, (value as (...args: unknown[]) => string)(...args));
      }
    } else if (value) for (const [key, inner] of Object.entries(value)) visit(`${path}.${key}`, inner);
  };
  for (const [key, value] of Object.entries(messages)) visit(key, value);
  return texts;
}
