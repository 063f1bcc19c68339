import type { Gender } from '../words/first-names.ts';
import type { Person } from './names.ts';

export type AgentKind = 'person' | 'organisation' | 'group' | 'document' | 'anonymous';

/** Someone or something that can speak, as the article has it. */
export interface Actor {
  readonly kind: AgentKind;
  readonly name: string;
  readonly person: Person | null;
  gender: Gender | 'many' | null;
  /** The noun of a phrase: "spokesman". */
  readonly head: string | null;
  /** Whether its kind is only likely, because no word tells it. */
  readonly likely: boolean;
  readonly at: number;
}

/** Who speaks: several actors speak together, or are the readings of words that leave it open. */
export interface Voice {
  readonly actors: readonly Actor[];
  readonly how: 'explicit' | 'pronoun' | 'carried' | 'ambiguous';
  /** Other readings, which are less likely. */
  readonly others: readonly Actor[];
}

export const nameOf = ({ honour, first, last }: Person): string => [honour, first, last].filter(Boolean).join(' ');

export const voice = (actors: readonly Actor[], how: Voice['how']): Voice => ({ actors, how, others: [] });

/** Whether a noun fits a role: "the president" fits a president, and not a vice president. */
export function roleFits(role: string, head: string, modified: string): boolean {
  const words = role
    .toLowerCase()
    .replace(/\bof\b.*$/, '')
    .split(/[\s-]+/);
  const at = words.indexOf(head);
  if (at < 0) return false;
  const before = words[at - 1] ?? '';
  return !/^(?:vice|deputy|former|assistant|shadow)$/.test(before) || modified.includes(before);
}
