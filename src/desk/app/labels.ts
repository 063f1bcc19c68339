import type { DeskMessages } from '../messages.ts';

/* The labels of a story's keys at the Desk. The schema says what a key means; a label asks for its value. */

export interface Label {
  readonly label: string;
  /** In place of the schema's own words, where these speak of JSON. */
  readonly help?: string | undefined;
  /** The Desk's own words: they say enough without the schema's. */
  readonly isOurs?: boolean;
}

/** Asked for rarely: folded away. */
const RARE = new Set([
  'quotes.at',
  'quotes.lang',
  'quotes.edits',
  'responses.date',
  'responses.asked',
  'responses.answered',
  'agents.anonymity',
  'sources.file',
  'sources.sha256',
  'story.id',
  'story.embargo',
  'story.expires',
  '*.dateStated',
  '*.confirmed',
  '*.id',
  '*.attribution',
  '*.sensitivity',
]);

/** Keys that the Desk or the command writes, and nobody types. */
export const HIDDEN = new Set(['$schema', 'format', 'checked', 'verified', 'withdrawn', 'draft', 'signoffs']);

const plain = (key: string): string => {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const choiceName = ({ labels }: DeskMessages, value: string): string => labels.choices[value] ?? plain(value);

const names = (list: string, key: string): readonly string[] => [`${list}.${key}`, `*.${key}`];
export const isRare = (list: string, key: string): boolean => names(list, key).some((name) => RARE.has(name));

export function labelOf({ labels }: DeskMessages, list: string, key: string): Label {
  const known = names(list, key)
    .map((name) => labels.fields[name])
    .find(Boolean);
  return known ? { label: known[0], help: known[1], isOurs: true } : { label: plain(key) };
}
