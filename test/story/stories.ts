import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { GivenSource } from '../../src/story/check.ts';
import { readStoryText } from '../../src/story/read.ts';
import type { Story } from '../../src/story/schema.ts';

const data = new URL('../../data/', import.meta.url);

/** A file of `data/`, as text. */
export const dataText = (name: string): string => readFileSync(new URL(name, data), 'utf8');
export const dataUrl = (name: string): URL => new URL(name, data);
/** A story file as JSON, not checked. */
export const dataJson = (name: string): Record<string, unknown> => JSON.parse(dataText(name));
/** A story file, read as a page reads it. */
export const dataStory = (name: string): Story => readStoryText(dataText(name), name);

export const given = (text: string): GivenSource => ({ text, sha256: createHash('sha256').update(text).digest('hex') });

export const EXAMPLE = 'examples/flood-barrier.json';
export const EXAMPLE_SOURCE = new Map([['courier', given(dataText('examples/flood-barrier.source.txt'))]]);

export interface Expected {
  readonly path: string;
  /** The source of a regular expression. */
  readonly what: string;
  /** Who must reject the story; the others must accept it. */
  readonly in: readonly ('check' | 'browser')[];
  readonly source?: true;
}
export const INVALID = Object.entries(dataJson('invalid/expected.json') as unknown as Record<string, Expected>);

/** The one figure of the example that rests on what a person confirmed. */
export const CONFIRMED = {
  item: 'deep-cellars',
  path: '$.statistics[25].quantity.stated',
  stated: 'up to about 20',
  what: 'hedge',
};
