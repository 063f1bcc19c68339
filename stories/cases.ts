/* Several cases of a widget below one another, each under a caption that says what it shows: one story, one sheet. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Args, draw, flood, NEVER, type Story, withWithdrawn } from './shared.ts';

/** What a case sets beyond its story's args, and the page around it. */
export interface Case extends Args {
  /** What there is to see, where the name of the case does not say it. */
  says?: string;
  page?: 'light' | 'dark';
  direction?: 'rtl';
  /** The width of its column, in pixels. */
  width?: number;
  /** Draws it, where one element alone does not show it. */
  drawn?: (args: Args, context: Context) => TemplateResult;
  /** What a reader has done, once all of it is drawn. */
  done?: (element: Element) => void;
}

/** Cases by their names. */
export type Cases = Readonly<Record<string, Case>>;

export type Context = Parameters<typeof draw>[1];

/** An element of a story shows its items or, where it cannot, its fallback. */
export async function settled(element: Element): Promise<void> {
  while (!element.matches(':state(ready), :state(error), :state(withdrawn)')) await new Promise(requestAnimationFrame);
}

/** Opens every disclosure of an element, as a reader may. */
export const opened = (element: Element): void => {
  for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

/** Everything that a case draws has arrived, and then the reader acts. */
async function acted(place: Element, done: (element: Element) => void): Promise<void> {
  for (const element of place.querySelectorAll('*')) {
    if (!element.localName.startsWith('factbox-')) continue;
    await settled(element);
    done(element);
  }
}

/** A sentence of ours, with its code set as code. */
const marked = (text = ''): unknown[] => text.split('`').map((part, i) => (i % 2 ? html`<code>${part}</code>` : part));

const figure = (
  name: string,
  { says, page, direction, width, drawn = draw, done: _, ...set }: Case,
  args: Args,
  context: Context,
) => html`
  <figure class="case">
    <figcaption><b>${name}</b> ${marked(says)}</figcaption>
    <div
      class=${page ? 'page' : nothing}
      dir=${direction ?? nothing}
      style=${[page && `color-scheme: ${page}`, width && `max-inline-size: ${width}px`].filter(Boolean).join(';') || nothing}
    >${drawn({ ...args, loading: 'eager', ...set }, context)}</div>
  </figure>
`;

/** A story of several cases. They are drawn at once, wherever they stand, so that each panel below sees all of them. */
export function cases(list: Cases): Story {
  const all = Object.entries(list);
  return {
    render: (args, context) => html`${all.map(([name, one]) => figure(name, one, args, context))}`,
    parameters: { cases: list, docs: { story: { autoplay: true } } },
    play: async ({ canvasElement }) => {
      const places = canvasElement.querySelectorAll('.case');
      await Promise.all(all.map(([, { done }], i) => done && acted(places[i] as Element, done)));
    },
  };
}

const noStory = { story: undefined, data: undefined, items: undefined };

/** What becomes of a snippet whose story or item is not there. */
export const STATES = {
  Loading: {
    says: 'The story file has not arrived. The fallback shows, and nothing says that anything is missing.',
    ...noStory,
    src: NEVER,
  },
  'Error with fallback': {
    says: 'The story has no such item. The fallback shows; the console says which items there are.',
    item: 'no-such-item',
    items: undefined,
  },
  'Error without fallback': {
    says: 'No story and no fallback: one quiet sentence.',
    ...noStory,
    item: 'no-such-item',
    fallback: '',
  },
} satisfies Cases;

/** The colours, direction and width of the page around. `args` name fewer items where all of a story are many. */
export const surroundings = (args: Args = {}) =>
  ({
    'Dark page': { says: 'With no theme, or `auto`, the colours are the page’s.', ...args, page: 'dark' },
    'Right-to-left page': { says: 'The story keeps its own direction.', ...args, direction: 'rtl' },
    'Narrow column': { says: '240 pixels.', ...args, width: 240 },
  }) satisfies Cases;

/** The same, and colours of the element's own. */
export const settings = (args: Args = {}) =>
  ({
    'Light theme': {
      says: '`theme="light"` brings its own colours to a dark page.',
      ...args,
      theme: 'light',
      page: 'dark',
    },
    'Dark theme': {
      says: '`theme="dark"` brings its own colours to a light page.',
      ...args,
      theme: 'dark',
      page: 'light',
    },
    ...surroundings(args),
  }) satisfies Cases;

/** Readers may take an item along. */
export const share = (args: Args = {}) =>
  ({
    Share: {
      says: 'With `share`, readers take along what it shows, its source and a link to it in this page.',
      ...args,
      share: true,
    },
  }) satisfies Cases;

/** Every heading level, and none, over an element that shows little. */
export const headingLevels = (args: Args = {}) =>
  ({
    'Heading levels': {
      says: '2 to 6, and none. Screen readers tell them apart; they look the same.',
      ...args,
      drawn: (given, context) =>
        html`<div class="abreast">
          ${['2', '3', '4', '5', '6', 'none'].map((level) => draw({ ...given, 'heading-level': level }, context))}
        </div>`,
    },
  }) satisfies Cases;

/** What a reader is told before or in place of an item. */
export const notices = ({ sensitive, corrected, withdrawn }: Record<'sensitive' | 'corrected' | 'withdrawn', Case>) =>
  ({
    Sensitive: { says: 'An item on a sensitive topic stands behind its content note.', ...sensitive },
    'Sensitive, opened': { says: 'The same, once a reader has opened it.', ...sensitive, done: opened },
    Corrected: {
      says: 'What was wrong and what is right stand below, wherever it is embedded.',
      ...corrected,
    },
    Withdrawn: { says: 'It says when and why in place of the item.', ...withdrawn },
  }) satisfies Cases;

/** Groups of one to nine items of the example story. */
export const oneToNine = (collection: 'quotes' | 'statistics') =>
  ({
    'One to nine': {
      says: 'All of one width; none is stretched to fill a row.',
      story: 'flood-barrier',
      item: undefined,
      drawn: (args, context) => {
        const ids = flood[collection].filter((item) => !('withdrawn' in item)).map(({ id }) => id);
        return html`${Array.from({ length: 9 }, (_, i) => draw({ ...args, items: ids.slice(0, i + 1).join(' ') }, context))}`;
      },
    },
  }) satisfies Cases;

/** The example story with one item on a sensitive topic, corrected or withdrawn: that item alone, of any collection. */
export function noticesOf(
  collection: 'findings' | 'events' | 'terms' | 'charts' | 'quotes' | 'statistics' | 'responses',
  id: string,
) {
  const items: readonly { readonly id: string }[] = flood[collection];
  const one = (more: object): Case => ({
    story: undefined,
    item: id,
    data: { ...flood, [collection]: items.map((item) => (item.id === id ? { ...item, ...more } : item)) },
  });
  const corrections = [{ id: 'put-right', date: '2025-03-09', targets: [id], note: 'A word was put right.' }];
  return notices({
    sensitive: one({ sensitivity: ['flooding'] }),
    corrected: { story: undefined, item: id, data: { ...flood, corrections } },
    withdrawn: { story: undefined, item: id, data: withWithdrawn(collection, id, 'The source has taken it back.') },
  });
}
