import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import broadsheet from '../dist/themes/broadsheet.css?raw';
import plain from '../dist/themes/plain.css?raw';
import publicService from '../dist/themes/public-service.css?raw';
import tabloid from '../dist/themes/tabloid.css?raw';

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
export const Accent: Story = example('accent', '.accent { --factbox-accent: #0b4f63; --factbox-accent-dark: #8cc4d6 }');

/** Ink, muted ink and hairlines. By default the last two are made from the first. */
export const Inks: Story = example(
  'inks',
  `.inks {
  --factbox-ink: #2a1f14;
  --factbox-ink-dark: #f0e6d8;
  --factbox-muted: #6b5b49;
  --factbox-muted-dark: #bfae99;
  --factbox-hairline: #d9c9b4;
  --factbox-hairline-dark: #51463a;
}`,
);

/** The ground below an element with a `theme`. */
export const Surface: Story = {
  ...example('surface', '.surface { --factbox-surface: #eef3f1; --factbox-surface-dark: #101c1a }'),
  render: ({ css }) => html`
    <style>
      ${css}
    </style>
    <factbox-stat story="casey-review" item="trust" theme="light"></factbox-stat>
    <factbox-stat story="casey-review" item="trust" theme="dark"></factbox-stat>
  `,
};

/** Five lines make it yours. */
export const Own: Story = example(
  'own',
  `.own {
  --factbox-accent: #6a2c70;
  --factbox-accent-dark: #d9a5de;
  --factbox-font: Georgia, serif;
  --factbox-surface: #f7f1f8;
  --factbox-surface-dark: #231a24;
  --factbox-radius: 0.5em;
  --factbox-padding: 1em;
}`,
);

const theme = (name: string, css: string): Story => example(name, css.replace(':root', `.${name}`));
/** `themes/broadsheet.css` */
export const Broadsheet: Story = theme('broadsheet', broadsheet);
/** `themes/tabloid.css` */
export const Tabloid: Story = theme('tabloid', tabloid);
/** `themes/public-service.css` */
export const PublicService: Story = theme('public-service', publicService);
/** `themes/plain.css` */
export const Plain: Story = theme('plain', plain);

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
