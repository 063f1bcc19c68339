import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, unsafeStatic } from 'lit/static-html.js';
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
  loading?: string | undefined;
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
export const NEVER = '/never-answers.json';

/** Makes the page of the examples: their stories are registered, and one address keeps an element waiting. */
export function prepare(): void {
  STORIES.forEach(registerStory);
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) =>
    String(input).endsWith(NEVER) ? new Promise<Response>(() => {}) : fetch.call(globalThis, input, init);
}

/** Draws an element from its args, as a newsroom's snippet writes it. */
export function draw(args: Args, { component }: { readonly component?: unknown }): TemplateResult {
  const tag = unsafeStatic(String(component));
  return html`<${tag}
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
    loading=${ifDefined(args.loading)}
    lang=${ifDefined(args.lang)}
    dir=${ifDefined(args.dir)}
    .data=${args.data}
  >${unsafeHTML(args.fallback ?? '')}</${tag}>`;
}

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

export { flood };
