import type { Meta } from '@storybook/web-components-vite';
import { cases, notices, STATES, surroundings } from './cases.ts';
import * as shared from './shared.ts';

type Story = shared.Story;

const QUOTE = '<p>“We had the readings and we did not act on them.” Tomas Brindlewick, harbour master</p>';
const FIGURE = '<p><strong>62%</strong> had no warning at all</p>';

/** What a newsroom writes inside: elements that name no story, each with its fallback. */
const INSIDE = `
  <p>The gates stood open on the night they were built for.</p>
  <factbox-stat item="no-warning">${FIGURE}</factbox-stat>
  <p>The review says who knew, and when.</p>
  <factbox-quote item="apology">${QUOTE}</factbox-quote>
`;

const meta: Meta<shared.Args> = {
  title: 'Widgets/Story',
  component: 'factbox-story',
  args: { story: 'flood-barrier', fallback: INSIDE },
  argTypes: { ...shared.controls(), parts: { control: 'text' } },
  render: shared.draw,
};
export default meta;

/** The elements inside read from the story around them. */
export const Ready: Story = {};

/** With `parts` it draws a factbox itself: headline, figures, quotation, responses, sources. */
export const Parts: Story = { args: { parts: '', fallback: QUOTE } };

/** Parts and items of the page's choice. */
export const ChosenParts: Story = cases({
  'Parts and items': {
    parts: 'headline gauge quotation people',
    items: 'confidence apology tomas-brindlewick deputy-mayor',
    fallback: QUOTE,
  },
  'Findings and timeline': {
    says: 'What was found and what happened when.',
    parts: 'headline findings timeline',
    fallback: QUOTE,
  },
});

/** What a newsroom writes inside. */
export const Inside: Story = cases({
  'Whole factbox': {
    says: 'Figures, a gauge, a quotation and responses.',
    fallback: `
      <h2>The barrier review</h2>
      <factbox-stat items="no-warning no-trust moved-bed">${FIGURE}</factbox-stat>
      <factbox-gauge item="confidence"><p>below 40% have confidence in the Harbour Board</p></factbox-gauge>
      <factbox-quote item="slow-motion">${QUOTE}</factbox-quote>
      <factbox-responses heading-level="3"><p>The harbour master has apologised.</p></factbox-responses>
    `,
  },
  'Other story inside': {
    says: 'An element inside may name a story of its own.',
    fallback: `${INSIDE}<factbox-quote story="casey-review" item="baked-in"></factbox-quote>`,
  },
  Themes: {
    says: 'Some elements inside bring their own colours.',
    fallback: `
      <factbox-stat item="no-warning" theme="auto">${FIGURE}</factbox-stat>
      <factbox-stat item="no-warning" theme="light">${FIGURE}</factbox-stat>
      <factbox-stat item="no-warning" theme="dark">${FIGURE}</factbox-stat>
    `,
  },
});

/** The story stands in the page itself: no request, and readable under a strict content security policy. */
export const Inline: Story = {
  args: {
    story: undefined,
    fallback: `<script type="application/json">${JSON.stringify(shared.flood).replaceAll('<', '\\u003c')}</script>${INSIDE}`,
  },
  parameters: {
    docs: {
      source: {
        code: '<factbox-story>\n  <script type="application/json">{ "format": "factbox/1", … }</script>\n  …\n</factbox-story>',
      },
    },
  },
};

/** Sensitive, corrected and withdrawn items inside. */
export const Notices: Story = cases(
  notices({
    sensitive: { fallback: '<factbox-stat item="homes"></factbox-stat><factbox-quote item="chairs"></factbox-quote>' },
    corrected: { fallback: '<factbox-stat item="sirens"></factbox-stat>' },
    withdrawn: {
      fallback: '<factbox-stat item="damage"></factbox-stat><factbox-quote item="never-told"></factbox-quote>',
    },
  }),
);

/** What shows where the story is not there, or not to be shown now. */
export const States: Story = cases({
  Loading: { ...STATES.Loading, says: 'The story has not arrived: every element inside shows its fallback.' },
  'Error with fallback': {
    says: 'The story cannot be used: every element inside shows its fallback, and the console says once what is wrong.',
    story: undefined,
    data: { format: 'factbox/1', id: 'broken' },
  },
  'Error without fallback': {
    says: 'No such story, and elements without fallback.',
    story: 'no-such-story',
    fallback: '<factbox-stat item="no-warning"></factbox-stat>',
  },
  'Under embargo': {
    says: 'Before its embargo a story shows its fallbacks; developers are told why.',
    story: undefined,
    data: { ...shared.flood, embargo: '2124-03-08T06:00:00Z' },
  },
  Expired: {
    says: 'After it expires, likewise.',
    story: undefined,
    data: { ...shared.flood, expires: '2025-03-09T06:00:00Z' },
  },
});

/** What the page around it sets. */
export const Settings: Story = cases(surroundings());
