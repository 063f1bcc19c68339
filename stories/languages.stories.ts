import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Cases, cases } from './cases.ts';
import { type Args, LANGUAGES, type Story } from './shared.ts';

/** The widgets' own words in each language; the story, its quotations and its figures stay as they are in their source. */
const meta: Meta<Args> = { title: 'Languages', tags: ['!autodocs'], parameters: { controls: { disable: true } } };
export default meta;

const figures = () => html`
  <factbox-stat loading="eager" story="casey-review" items="homophobia-experienced review-pages"></factbox-stat>
  <factbox-gauge loading="eager" story="casey-review" item="trust"></factbox-gauge>
`;
const people = () => html`
  <factbox-quote loading="eager" story="flood-barrier" item="minutes"></factbox-quote>
  <factbox-responses
    loading="eager"
    story="flood-barrier"
    items="harbour-master-apology harbour-master-denial builder ministry-silence"
  ></factbox-responses>
`;

const saying = (widgets: () => unknown, ...langs: readonly string[]) => ({
  drawn: () => html`${langs.map((lang) => html`<div lang=${lang}>${widgets()}</div>`)}`,
});
const inEach = (widgets: () => unknown): Cases =>
  Object.fromEntries(LANGUAGES.map(([lang, name]) => [name, saying(widgets, lang)]));

/** Tiles and gauges. Arabic and Urdu read from right to left, by their language alone. */
export const Figures: Story = cases(inEach(figures));

/** Quotations and responses. The story's English is set apart from left to right. */
export const People: Story = cases(inEach(people));

/** A page of a language that no catalogue has, and one of two. */
export const Pages: Story = cases({
  Dutch: { says: 'No catalogue has it: the widgets speak English.', ...saying(figures, 'nl') },
  'Polski, العربية': { says: 'Two languages on one page.', ...saying(people, 'pl', 'ar') },
});
