/* What an editor sets of a widget stands in the forms that become the widget, and in no other. */
import { expect, test } from 'vitest';
import { embed, FORMS, SETTABLE } from '../../src/embed/snippets.ts';
import { dataJson } from '../story/stories.ts';

const STORY = dataJson('casey-review.json');
const settings = { theme: 'dark', 'heading-level': '4', threshold: '60' };
const NAMES = ['theme="dark"', 'heading-level="4"', 'threshold="60"'];

test.each(FORMS)('%s', async (as) => {
  const snippet = await embed(STORY, { item: 'trust', widget: 'gauge', as, base: 'https://facts.example/', settings });
  const has = NAMES.map((name) => snippet.includes(` ${name}`) || snippet.includes(` data-${name}`));
  expect(has).toEqual(NAMES.map(() => SETTABLE.includes(as)));
});

test.each(['script', 'static', 'markdown'] as const)(
  'the words of %s compare with the threshold that is set',
  async (as) => {
    const snippet = (threshold: string) =>
      embed(STORY, { item: 'trust', widget: 'gauge', as, base: 'https://facts.example/', settings: { threshold } });
    expect(await snippet('60')).toContain('60%');
    expect(await snippet('40')).not.toContain('60%');
  },
);
