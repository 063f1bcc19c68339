/* Pages that hold every widget, and Chromium's own account of what assistive technology is told of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Protocol } from 'puppeteer-core';
import { ROOT, type Site } from './site.ts';
import { type Visit, visit } from './visit.ts';

export const STORIES = { flood: '/data/examples/flood-barrier.json', casey: '/data/casey-review.json' } as const;
export const WIDGETS = readdirSync(join(ROOT, 'src/widgets'));

/** A widget with all that a story has for it, under headings. */
export const markup = (name: string, src: string, attributes = ''): string =>
  `<factbox-${name} src="${src}" heading-level="2" ${attributes}${
    name === 'story' ? ' parts="headline figures gauge quotation responses chart terms people sources"' : ''
  }></factbox-${name}>`;

/** A word in a sentence that opens its explainer. */
export const WORD = `<p>A <factbox-term src="${STORIES.flood}" item="silent-closure" inline>silent closure</factbox-term>.</p>`;
export const everyWidget = (src: string, attributes = ''): string =>
  WIDGETS.map((name) => markup(name, src, attributes)).join('\n') + WORD;

declare global {
  interface Window {
    /** All matches in a root and in the shadow roots inside, in the order of the page. */
    deep<E extends Element = HTMLElement>(selector: string, root?: ParentNode): E[];
    /** Whether a reader has it before the eyes. */
    seen(element: Element): boolean;
    /** The text that a reader has before the eyes, white space folded. */
    sight(root?: ParentNode): string;
  }
}

/** A visit that can look into shadow roots; `media` are features that readers set. */
export async function reader(browser: Browser, media: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const visitor = await visit(browser);
  await visitor.page.evaluateOnNewDocument(() => {
    window.deep = <E extends Element>(selector: string, root: ParentNode = document): E[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches(selector) ? [element as E] : []),
        ...(element.shadowRoot ? window.deep<E>(selector, element.shadowRoot) : []),
      ]);
    window.seen = (element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1 && height > 1;
    };
    window.sight = (root = document) => {
      const texts = (node: Node): string[] => {
        if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
        if (!(node instanceof Element)) return [...node.childNodes].flatMap(texts);
        if (node.matches('script, style, option, [aria-hidden=true]')) return [];
        const { display } = getComputedStyle(node);
        if (display !== 'contents' && display !== 'inline' && !window.seen(node)) return [];
        const inside = node.shadowRoot ?? node;
        const children = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
        return [...(children.length ? children : inside.childNodes)]
          .flatMap(texts)
          .concat(display === 'inline' ? [] : ' ');
      };
      return texts(root).join('').replace(/\s+/g, ' ').trim();
    };
  });
  const client = await visitor.page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: Object.entries(media).map(([name, value]) => ({ name, value })),
  });
  return visitor;
}

/** A page of a newspaper around widgets. */
export const article = (site: Site, body: string, rules = ''): string =>
  site.page(`<main><article><h1>An article</h1>${body}</article></main>`, {
    head: `<meta name="viewport" content="width=device-width"><script async src="/dist/factbox.js"></script>
      <style nonce="n">:root { color-scheme: light dark } ${rules}</style>`,
  });

/** Opens a page, and waits until every widget of it is in a state, those inside others too, and drawn. */
export async function opened(page: Page, url: string, state = 'ready'): Promise<void> {
  if (page.url() !== url) await page.goto(url);
  await page.waitForFunction(
    (state) => {
      const all = window.deep('*').filter(({ localName }) => /^factbox-(?!story)/.test(localName));
      return all.length && all.every((element) => element.matches(`:defined:state(${state})`));
    },
    { timeout: 30_000 },
    state,
  );
  await settled(page);
}

/** Waits until every chart in the window is drawn, and the page with it. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      window
        .deep('.chart:not(.undrawn) .drawing')
        .filter((place) => {
          const { top, bottom } = place.getBoundingClientRect();
          return place.checkVisibility() && bottom > 0 && top < innerHeight;
        })
        .every((place) => place.children.length),
    { timeout: 30_000 },
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens every disclosure. */
export const openAll = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const details of window.deep<HTMLDetailsElement>('details')) details.open = true;
  });
  await settled(page);
};

/** A node of the accessibility tree that is not ignored. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly children: readonly Heard[];
}
const STATED = ['level', 'expanded', 'disabled', 'readonly', 'selected', 'live', 'hasPopup', 'url'];
/** Boxes that have no part in what is told. */
const BOXES = /^(InlineTextBox|none|generic|LayoutTable.*|LabelText|MenuListPopup|ListMarker|RootWebArea)$/;

/** Chromium's full accessibility tree of the page. */
export async function heard(page: Page): Promise<Heard[]> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (value?: Protocol.Accessibility.AXValue) => `${value?.value ?? ''}`.replace(/\s+/g, ' ');
  const read = ({
    ignored,
    role,
    name,
    description,
    value,
    properties = [],
    childIds = [],
  }: (typeof nodes)[number]): Heard[] => {
    const children = childIds.flatMap((id) => byId.get(id) ?? []).flatMap(read);
    if (ignored || BOXES.test(textOf(role))) return children;
    const states = properties.flatMap((one) =>
      STATED.includes(one.name) ? [[one.name, one.value.value] as const] : [],
    );
    return [
      {
        role: textOf(role),
        name: textOf(name),
        description: textOf(description),
        value: textOf(value),
        states: Object.fromEntries(states),
        children,
      },
    ];
  };
  return nodes.filter(({ parentId }) => !parentId).flatMap(read);
}

/** All nodes of a tree, in the order in which they are told. */
export const flat = (nodes: readonly Heard[]): Heard[] => nodes.flatMap((node) => [node, ...flat(node.children)]);
/** All text that is told. */
export const spoken = (nodes: readonly Heard[]): string =>
  flat(nodes)
    .map(({ role, name }) => (role === 'StaticText' ? name : ' '))
    .join('')
    .replace(/\s+/g, ' ');
