import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LANGUAGES } from './shared.ts';

type Story = StoryObj<{ lang: string }>;

const widgets = (lang: string) => html`
  <div lang=${lang}>
    <factbox-stat story="casey-review" items="homophobia-experienced review-pages"></factbox-stat>
    <factbox-gauge story="casey-review" item="trust"></factbox-gauge>
    <factbox-quote story="flood-barrier" item="minutes"></factbox-quote>
    <factbox-responses story="flood-barrier"></factbox-responses>
  </div>
`;

/** The widgets' own words in each language; the story, its quotations and its figures stay as they are in their source. */
const meta: Meta<{ lang: string }> = {
  title: 'Languages',
  argTypes: { lang: { control: { type: 'select' }, options: LANGUAGES.map(([lang]) => lang) } },
  render: ({ lang }) => widgets(lang),
};
export default meta;

const inLanguage = (lang: string): Story => ({ args: { lang } });

export const English: Story = inLanguage('en-GB');
export const Welsh: Story = inLanguage('cy');
export const French: Story = inLanguage('fr');
export const German: Story = inLanguage('de');
export const Spanish: Story = inLanguage('es');
export const Polish: Story = inLanguage('pl');
/** Right to left, by its language alone; the story's English is set apart from left to right. */
export const Arabic: Story = inLanguage('ar');
export const Urdu: Story = inLanguage('ur');

/** No catalogue has Dutch: the widgets speak English. */
export const Missing: Story = inLanguage('nl');

/** Two languages on one page. */
export const SideBySide: Story = { render: () => html`${widgets('pl')}${widgets('ar')}` };
