/*
 * Search, and the panel that writes snippets, in the gallery: built as dist/factbox-gallery.js. Without it the list is
 * whole, and each script tag can be selected.
 */
import type { Release } from './addresses.ts';
import type { FactboxSnippet } from './snippet/panel.ts';

const all = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
];
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function startSearch(): void {
  const search = document.querySelector<HTMLElement>('[role=search]');
  const [input, status] = [search?.querySelector('input'), search?.querySelector<HTMLElement>('[role=status]')];
  if (!search || !input || !status) return;
  const kind = search.querySelector('select');
  const entries = all('[data-found]').map((one) => {
    const words = all('[data-words]', one).map(({ textContent }) => textContent);
    const of = one.closest('section')?.dataset.kind;
    return { one, of, text: folded([one.dataset.found, ...words].join(' ')) };
  });
  const find = () => {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { one, of, text } of entries) {
      one.hidden = !wanted.every((word) => text.includes(word)) || (!!kind?.value && kind.value !== of);
      if (!one.hidden) found += 1;
    }
    for (const section of all('section')) section.hidden = all('[data-found]', section).every(({ hidden }) => hidden);
    status.textContent = `${found} of ${entries.length} ${status.dataset.many}`;
  };
  search.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', find);
  kind?.addEventListener('change', find);
  search.hidden = false;
  // A browser brings back what was typed.
  find();
}

/** Where the panel lies: beside this script. */
const PANEL = new URL('embed/panel.js', (document.currentScript as HTMLScriptElement).src).href;

interface Given {
  /** The address of the story. */
  readonly story: string;
  readonly base: string;
  readonly release: Release;
  readonly pageLangs: readonly string[];
}

/** The panel of this page: one, which goes to the item that is opened. */
async function panelOf({ story, ...given }: Given): Promise<FactboxSnippet> {
  const [response] = await Promise.all([fetch(story, { cache: 'no-cache' }), import(/* @vite-ignore */ PANEL)]);
  if (!response.ok) throw new Error(`${story} answers with ${response.status}`);
  return Object.assign(document.createElement('factbox-snippet') as FactboxSnippet, {
    ...{ story: await response.json(), ...given },
  });
}

function startPanel(given: Given): void {
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'said';
  document.body.append(said);
  document.addEventListener('factbox-said', (event) => {
    said.textContent = (event as CustomEvent<string>).detail;
  });
  let panel: Promise<FactboxSnippet> | null = null;
  const entries = all<HTMLDetailsElement>('details.embed');
  // It is heard and seen, in the entry that was opened.
  const trouble = document.createElement('p');
  trouble.setAttribute('role', 'status');
  trouble.className = 'quiet';
  const open = async (entry: HTMLDetailsElement) => {
    trouble.textContent = '';
    entry.append(trouble);
    const written = entry.querySelector<HTMLElement>('textarea');
    panel ??= panelOf(given);
    try {
      const one = await panel;
      if (!entry.open) return;
      const { of: item = '', panel: widget = '' } = entry.dataset;
      if (!Object.assign(one, { item, panel: widget }).shows) throw new Error(`the story has no "${item}" any more`);
      entry.append(one);
      if (written) written.hidden = true;
    } catch (error) {
      panel = null;
      // The script tag stays.
      if (written) written.hidden = false;
      trouble.textContent = `The other forms could not be loaded: ${(error as Error).message}.`;
    }
  };
  for (const entry of entries) {
    entry.addEventListener('toggle', () => {
      if (!entry.open) return;
      for (const other of entries) if (other !== entry) other.open = false;
      open(entry);
    });
  }
}

function start(): void {
  startSearch();
  const given = document.querySelector<HTMLElement>('main')?.dataset.given;
  if (given) startPanel(JSON.parse(given));
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
