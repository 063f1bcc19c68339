import { readFileSync } from 'node:fs';
import { draftStory } from '../../src/draft/story.ts';
import { checkStory, type Report } from '../../src/story/check.ts';
import type { Story } from '../../src/story/schema.ts';

/** An invented article with what a person finds in it. */
export interface Case {
  readonly name: string;
  readonly lang?: string;
  readonly text: string;
  readonly quotes?: readonly (readonly [words: string, speakers: readonly string[], attribution: string])[];
  readonly figures?: readonly (readonly [stated: string, comparator: string])[];
  readonly people?: readonly string[];
}

export const CASES = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as readonly Case[];

const SHA = '0'.repeat(64);

export const drafted = (text: string, lang = 'en-GB') =>
  draftStory(text, { lang, title: 'A title', publisher: 'The Courier', sha256: SHA, asOf: '2026-11-27' });

/** What `factbox check --source` says of a drafted story. */
export const checked = (story: Story, text: string): Report =>
  checkStory(
    JSON.parse(JSON.stringify(story)),
    new Map([[(story.sources[0] as { id: string }).id, { text, sha256: SHA }]]),
  );

/** Whom or what an id of an agent stands for. */
export const nameIn = (story: Story, id: string): string =>
  story.agents.find((agent) => agent.id === id)?.name ?? `no ${id}`;
