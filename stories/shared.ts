import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';
import { ifDefined } from 'lit/directives/if-defined.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, type literal } from 'lit/static-html.js';
import casey from '../data/casey-review.json' with { type: 'json' };
import flood from '../data/examples/flood-barrier.json' with { type: 'json' };
import { registerStory } from '../src/index.ts';
import { survey } from './survey.ts';

/** The attributes and the property that widgets share, and the HTML inside as `fallback`. */
export interface Args {
  story?: string | undefined;
  src?: string | undefined;
  data?: unknown;
  item?: string | undefined;
  items?: string | undefined;
  'heading-level'?: string | undefined;
  theme?: string | undefined;
  lang?: string | undefined;
  dir?: string | undefined;
  threshold?: number | undefined;
  share?: boolean | undefined;
  inline?: boolean | undefined;
  detail?: string | undefined;
  scale?: string | undefined;
  kinds?: string | undefined;
  parts?: string | undefined;
  fallback?: string | undefined;
}

export type Story = StoryObj<Args>;

/** The languages whose words a widget can say of its own, and their names. */
export const LANGUAGES = [
  ['en-GB', 'English'],
  ['cy', 'Cymraeg'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['pl', 'Polski'],
  ['ar', 'العربية'],
  ['ur', 'اردو'],
] as const;

const STORIES = [casey, flood, survey];

/** An address that never answers; no request leaves the page. */
const NEVER = '/never-answers.json';

/** Makes the page of the examples: their stories are registered, and one address keeps an element waiting. */
export function prepare(): void {
  STORIES.forEach(registerStory);
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) =>
    String(input).endsWith(NEVER) ? new Promise<Response>(() => {}) : fetch.call(globalThis, input, init);
}

/** Draws an element from its args, as a newsroom's snippet writes it. */
export const draw = (tag: ReturnType<typeof literal>) => (args: Args) =>
  html`<${tag}
    story=${ifDefined(args.story)}
    src=${ifDefined(args.src)}
    item=${ifDefined(args.item)}
    items=${ifDefined(args.items)}
    heading-level=${ifDefined(args['heading-level'])}
    threshold=${ifDefined(args.threshold)}
    kinds=${ifDefined(args.kinds)}
    parts=${ifDefined(args.parts)}
    detail=${ifDefined(args.detail)}
    scale=${ifDefined(args.scale)}
    ?share=${args.share}
    ?inline=${args.inline}
    theme=${ifDefined(args.theme)}
    lang=${ifDefined(args.lang)}
    dir=${ifDefined(args.dir)}
    .data=${args.data}
  >${unsafeHTML(args.fallback ?? '')}</${tag}>`;

type Collection =
  | 'quotes'
  | 'statistics'
  | 'responses'
  | 'terms'
  | 'agents'
  | 'charts'
  | 'sources'
  | 'findings'
  | 'events';

const idsOf = (collection: Collection): string[] => {
  const lists: Partial<Record<Collection, { id: string }[]>>[] = STORIES;
  return [...new Set(lists.flatMap((story) => story[collection] ?? []).map(({ id }) => id))];
};

const choice = (...options: string[]) => ({ control: { type: 'select' }, options: [undefined, ...options] }) as const;

/** Controls for every attribute; those of items offer the ids of one collection. */
export const controls = (collection?: Collection): ArgTypes<Args> => ({
  story: choice(...STORIES.map(({ id }) => id)),
  src: { control: 'text' },
  data: { control: false },
  lang: choice(...LANGUAGES.map(([lang]) => lang)),
  dir: choice('ltr', 'rtl', 'auto'),
  fallback: { control: 'text' },
  ...(collection && {
    item: choice(...idsOf(collection)),
    items: { control: 'text' },
    'heading-level': choice('none', '2', '3', '4', '5', '6'),
    theme: choice('auto', 'light', 'dark'),
    share: { control: 'boolean' },
  }),
});

/** The example story with one item withdrawn. */
export const withWithdrawn = (collection: Exclude<Collection, 'agents' | 'sources'>, id: string, reason: string) => ({
  ...flood,
  [collection]: flood[collection].map((item) =>
    item.id === id ? { id, withdrawn: { date: '2025-03-09', reason } } : item,
  ),
});

/*
 * The states and settings that every widget has. A stories file exports them under names of its own, so that each
 * shows its widget's own item and fallback.
 */
const noStory = { story: undefined, data: undefined };
export const loading: Story = { args: { ...noStory, src: NEVER } };
export const errorWithFallback: Story = { args: { item: 'no-such-item', items: undefined } };
export const errorWithoutFallback: Story = {
  args: { ...noStory, item: 'no-such-item', items: undefined, fallback: '' },
};
export const themeLight: Story = { args: { theme: 'light' }, globals: { page: 'dark' } };
export const themeDark: Story = { args: { theme: 'dark' }, globals: { page: 'light' } };
export const onDarkPage: Story = { globals: { page: 'dark' } };
export const inRightToLeftPage: Story = { globals: { direction: 'rtl' } };
/** Readers may share each item: the words, whose they are, their source and a link to the item in this page. */
export const shared: Story = { args: { share: true } };
export const narrow: Story = { parameters: { width: 240 } };

/** Every heading level, and none. Screen readers tell them apart; they look the same. */
export const headingLevels = (tag: ReturnType<typeof literal>): Story => ({
  render: (args) =>
    html`${['2', '3', '4', '5', '6', 'none'].map((level) => draw(tag)({ ...args, 'heading-level': level }))}`,
});

/** Groups of one to nine items of the example story. */
export const oneToNine = (tag: ReturnType<typeof literal>, collection: 'quotes' | 'statistics'): Story => ({
  args: { story: 'flood-barrier' },
  render: (args) => {
    const ids = flood[collection].filter((item) => !('withdrawn' in item)).map(({ id }) => id);
    return html`${Array.from({ length: 9 }, (_, i) =>
      draw(tag)({ ...args, item: undefined, items: ids.slice(0, i + 1).join(' ') }),
    )}`;
  },
});

/** Waits until an element shows its items or, where it cannot, its fallback. */
export async function drawn(element: Element): Promise<void> {
  while (!element.matches(':state(ready), :state(error), :state(withdrawn)')) await new Promise(requestAnimationFrame);
}

/** A `play` that opens every disclosure, as a reader may. */
export const openAll: NonNullable<Story['play']> = async ({ canvasElement }) => {
  for (const element of canvasElement.querySelectorAll('*')) {
    if (!element.localName.startsWith('factbox-')) continue;
    await drawn(element);
    for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  }
};

export { flood };
