/* Size and shape never break it: what is long or many ends in files or in one line. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { embed } from '../../src/embed/snippets.ts';
import { render } from '../../src/static/render.ts';
import { ROOT } from '../house/imports.ts';
import { dataJson, EXAMPLE } from '../story/stories.ts';
import { factbox, folder } from './command.ts';

const DIR = folder();
const flood = dataJson(EXAMPLE) as Record<string, { id: string }[]>;
const first = (name: string, more: object) => (flood[name] ?? []).map((one, i) => (i ? one : { ...one, ...more }));
const [quote, agent] = [flood.quotes?.[0]?.id as string, flood.agents?.[0]?.id];

/* A pattern that looks ahead from every character of these takes longer than the test may last. */
describe.each([
  ['spaces', ' '.repeat(200_000)],
  ['line breaks', '\n'.repeat(100_000)],
  ['spaces and tabs', ' \t'.repeat(100_000)],
  ['marks', '*_[`'.repeat(50_000)],
  ['brackets', '[('.repeat(100_000)],
])('200,000 %s in one text', (_, many) => {
  const story = { ...flood, quotes: first('quotes', { context: `a${many}b` }) };
  const base = 'https://facts.example/';

  test.each(['fallback', 'static', 'page', 'email', 'amp', 'text', 'markdown', 'jsonld'] as const)(
    'as %s',
    async (as) => {
      expect(await render(story, { item: quote, as })).toContain('b');
    },
  );
  test.each(['script', 'figure', 'wordpress', 'shortcode', 'react', 'markdown', 'amp'] as const)(
    'embedded as %s',
    async (as) => {
      expect(await embed(story, { item: quote, as, base })).toContain('b');
    },
  );
});

test.each([
  ['who spoke at an event', { events: [{ ...flood.events?.[0], agents: Array(130_000).fill(agent) }] }],
  ['who answered', { responses: first('responses', { from: Array(130_000).fill(agent) }) }],
  ['groups', { findings: first('findings', { groups: Array(130_000).fill('g') }) }],
])('130,000 entries in a list of %s end in files or in one line', async (_, more) => {
  const file = join(DIR, 'many.json');
  writeFileSync(
    file,
    JSON.stringify({
      ...flood,
      quotes: [],
      responses: [],
      findings: [],
      charts: [],
      terms: [],
      corrections: [],
      ...more,
    }),
  );
  const out = join(mkdtempSync(join(DIR, 'run-')), 'site');
  const { code, err } = await factbox(
    ['publish', file, '--out', out, '--base', 'https://facts.example/', '--unverified'],
    join(ROOT, 'dist'),
  );
  expect(err).not.toContain('factbox itself failed');
  expect(code === 0 || err.length > 0).toBe(true);
});
