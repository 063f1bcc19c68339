import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/** A page's style sheet, and widgets on that page. */
interface Args {
  css: string;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Styling',
  // The reference is written by hand, around these.
  tags: ['!autodocs'],
  args: { css: '' },
  argTypes: { css: { control: 'text', description: 'The style sheet of the page' } },
  render: ({ css }) => html`
    <style>
      ${css}
    </style>
    <div class="example">
      <factbox-quote story="casey-review" item="baked-in"></factbox-quote>
      <factbox-gauge story="casey-review" item="trust"></factbox-gauge>
    </div>
  `,
  parameters: { controls: { include: ['css'] } },
};
export default meta;

/* Each example has a class of its own, because the reference page shows them all at once. */
const example = (name: string, css: string): Story => ({
  args: { css },
  decorators: [(story) => html`<div class=${name}>${story()}</div>`],
});

/** No token at all: the page's own face, size and colours. */
export const NoTokens: Story = example('none', '');

/** One token is often enough. */
export const Accent: Story = example('accent', '.accent { --factbox-accent: light-dark(#0b4f63, #8cc4d6) }');

/** Ink, muted ink and hairlines. By default the last two are made from the first. */
export const Inks: Story = example(
  'inks',
  `.inks {
  --factbox-ink: light-dark(#2a1f14, #f0e6d8);
  --factbox-muted: light-dark(#6b5b49, #bfae99);
  --factbox-hairline: light-dark(#d9c9b4, #51463a);
}`,
);

/** The ground below an element with a `theme`. */
export const Surface: Story = {
  ...example('surface', '.surface { --factbox-surface: light-dark(#eef3f1, #101c1a) }'),
  render: ({ css }) => html`
    <style>
      ${css}
    </style>
    <factbox-stat story="casey-review" item="trust" theme="light"></factbox-stat>
    <factbox-stat story="casey-review" item="trust" theme="dark"></factbox-stat>
  `,
};

/** Two families: text, and what is set large. */
export const Faces: Story = example(
  'faces',
  `.faces {
  --factbox-font: Helvetica, Arial, sans-serif;
  --factbox-font-display: Georgia, 'Times New Roman', serif;
  --factbox-weight-display: 400;
}`,
);

/** The space before and after an element. */
export const Margin: Story = example('margin', '.margin { --factbox-margin: 0.5em }');

/** Parts, for what no token reaches. */
export const Parts: Story = example(
  'parts',
  `.parts factbox-quote::part(speaker) { font-variant-caps: small-caps }
.parts factbox-gauge::part(figure) { letter-spacing: 0.02em }
.parts factbox-gauge::part(known) { font-weight: 700 }`,
);

/** States: the page marks what is not there while it is being edited. */
export const States: Story = {
  ...example(
    'states',
    `.states :state(error) { outline: 1px dashed #b3261e; outline-offset: 0.25em }
.states :state(withdrawn) { opacity: 0.8 }`,
  ),
  render: ({ css }) => html`
    <style>
      ${css}
    </style>
    <factbox-quote story="casey-review" item="no-such-item"><p>The fallback of an item that is not there.</p></factbox-quote>
    <factbox-stat story="flood-barrier" item="damage"></factbox-stat>
    <factbox-stat story="flood-barrier" item="no-warning"></factbox-stat>
  `,
};
