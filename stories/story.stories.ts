import type { Meta } from '@storybook/web-components-vite';
import { literal } from 'lit/static-html.js';
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
  render: shared.draw(literal`factbox-story`),
};
export default meta;

/** The elements inside read from the story around them. */
export const Ready: Story = {};

/** All of a factbox: figures, a gauge, a quotation, responses. */
export const WholeFactbox: Story = {
  args: {
    fallback: `
      <h2>The barrier review</h2>
      <factbox-stat items="no-warning no-trust moved-bed">${FIGURE}</factbox-stat>
      <factbox-gauge item="confidence"><p>below 40% have confidence in the Harbour Board</p></factbox-gauge>
      <factbox-quote item="slow-motion">${QUOTE}</factbox-quote>
      <factbox-responses heading-level="3"><p>The harbour master has apologised.</p></factbox-responses>
    `,
  },
};

/** With `parts` it draws a factbox itself: headline, figures, quotation, responses, sources. */
export const Parts: Story = { args: { parts: '', fallback: QUOTE } };

/** Parts and items of the page's choice. */
export const ChosenParts: Story = {
  args: {
    parts: 'headline gauge quotation people',
    items: 'confidence apology tomas-brindlewick deputy-mayor',
    fallback: QUOTE,
  },
};

/** What was found and what happened when, as parts. */
export const FindingsAndTimeline: Story = {
  args: { parts: 'headline findings timeline', fallback: QUOTE },
};

/** An element inside may name a story of its own. */
export const OtherStoryInside: Story = {
  args: { fallback: `${INSIDE}<factbox-quote story="casey-review" item="baked-in"></factbox-quote>` },
};

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

/** The story has not arrived: every element inside shows its fallback. */
export const Loading: Story = shared.loading;

/** The story cannot be used: every element inside shows its fallback, and the console says once what is wrong. */
export const ErrorWithFallback: Story = { args: { story: undefined, data: { format: 'factbox/1', id: 'broken' } } };

/** No such story, and elements without fallback. */
export const ErrorWithoutFallback: Story = {
  args: { story: 'no-such-story', fallback: '<factbox-stat item="no-warning"></factbox-stat>' },
};

/** Before its embargo a story shows its fallbacks; developers are told why. */
export const ErrorUnderEmbargo: Story = {
  args: { story: undefined, data: { ...shared.flood, embargo: '2124-03-08T06:00:00Z' } },
};

/** After it expires, likewise. */
export const ErrorExpired: Story = {
  args: { story: undefined, data: { ...shared.flood, expires: '2025-03-09T06:00:00Z' } },
};

/** Items inside that were withdrawn say when and why. */
export const Withdrawn: Story = {
  args: { fallback: '<factbox-stat item="damage"></factbox-stat><factbox-quote item="never-told"></factbox-quote>' },
};

/** Corrections reach every page that embeds the item. */
export const Corrected: Story = { args: { fallback: '<factbox-stat item="sirens"></factbox-stat>' } };

/** Items on sensitive topics stand behind their content notes. */
export const Sensitive: Story = {
  args: { fallback: '<factbox-stat item="homes"></factbox-stat><factbox-quote item="chairs"></factbox-quote>' },
};

/** Some elements inside bring their own colours. */
export const Themes: Story = {
  args: {
    fallback: `
      <factbox-stat item="no-warning" theme="auto">${FIGURE}</factbox-stat>
      <factbox-stat item="no-warning" theme="light">${FIGURE}</factbox-stat>
      <factbox-stat item="no-warning" theme="dark">${FIGURE}</factbox-stat>
    `,
  },
};

/** On a dark page. */
export const OnDarkPage: Story = shared.onDarkPage;

/** An English story inside a page that reads from right to left. */
export const InRightToLeftPage: Story = shared.inRightToLeftPage;

/** A column of 240 pixels. */
export const Narrow: Story = shared.narrow;
