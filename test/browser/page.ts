/* What the browser tests share: putting elements into the page, waiting for what they tell, and what went wrong. */
import { expect } from '@esm-bundle/chai';
import type { FactboxErrorEvent } from '../../src/core/events.ts';
import type { ItemElement } from '../../src/core/item-element.ts';
import { GRACE } from '../../src/load/load.ts';
import { TIMEOUT } from '../../src/load/remote.ts';
import type { Shown } from '../../src/story/schema.ts';

export type AnyWidget = ItemElement<Shown>;
type Attributes = Readonly<Record<string, string>>;
export type State = 'loading' | 'ready' | 'error' | 'withdrawn';

/** The words inside every element under test, which readers see when all else fails. */
export const FALLBACK = 'The author’s own words.';

/** Turns of the event loop, of microtasks and of drawing: all that is under way without a server has then happened. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Waits until something holds; the time limit of the test is the limit. */
export async function until(holds: () => unknown): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The next event of that type that reaches the element. */
export const told = <E extends Event>(target: EventTarget, type: string): Promise<E> =>
  new Promise((resolve) => target.addEventListener(type, (event) => resolve(event as E), { once: true }));

/** An element with its fallback, not in the page. It is drawn wherever it comes to stand. */
export function make<W extends AnyWidget = AnyWidget>(tag: string, attributes: Attributes = {}, data?: unknown): W {
  const element = document.createElement(tag) as W;
  element.innerHTML = `<p>${FALLBACK}</p>`;
  element.setAttribute('loading', 'eager');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (data !== undefined) element.data = data;
  return element;
}

/** Puts an element into the page, in a place that `clear` empties, and waits until it says ready or error. */
export async function show<W extends AnyWidget = AnyWidget>(
  tag: string,
  attributes: Attributes = {},
  data?: unknown,
  into: Node = document.body,
): Promise<W> {
  const element = make<W>(tag, attributes, data);
  await withoutWaiting(GRACE, () => {
    const done = Promise.race([told(element, 'factbox-ready'), told(element, 'factbox-error')]);
    into.appendChild(element);
    return done;
  });
  await element.updateComplete;
  return element;
}

/** Puts an element into the page and waits until it tells of an error, as if the page's grace were over. */
export function failing(element: Element, into: Node = document.body): Promise<FactboxErrorEvent> {
  return withoutWaiting(GRACE, () => {
    const error = told<FactboxErrorEvent>(element, 'factbox-error');
    into.appendChild(element);
    return error;
  });
}

export const rootOf = (element: Element): ShadowRoot => {
  if (!element.shadowRoot) throw new Error(`<${element.localName}> has no shadow root`);
  return element.shadowRoot;
};

/** The first match inside an element; a miss is a failure. */
export function one<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = rootOf(element).querySelector<E>(selector);
  if (!found) throw new Error(`<${element.localName}> shows no ${selector}`);
  return found;
}
export const every = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...rootOf(element).querySelectorAll<E>(selector),
];

/** The text of an element as it is drawn, white space folded. */
export const textOf = (element: Element): string =>
  (rootOf(element).querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const inState = (element: Element, state: State): boolean => element.matches(`:state(${state})`);

/** The author's words are in sight: slotted, drawn, and of a size. */
export function expectFallback(element: Element): void {
  const words = element.querySelector('p');
  if (!words) throw new Error(`<${element.localName}> lost its fallback`);
  expect(words.textContent).to.equal(FALLBACK);
  expect(Boolean(words.assignedSlot), 'the fallback has a slot').to.equal(true);
  expect(words.getBoundingClientRect().height, 'the fallback has a height').to.be.greaterThan(0);
  expect(every(element, '.card').length, 'no card beside the fallback').to.equal(0);
}

/** The author's words are out of sight: the element shows items in their place. */
export function expectNoFallback(element: Element): void {
  expect(every(element, 'slot').length, 'no slot').to.equal(0);
  const words = element.querySelector('p');
  expect(words?.getBoundingClientRect().height ?? 0, 'the fallback has no height').to.equal(0);
}

let keys = 0;
const page = Math.random().toString(36).slice(2);
/** A word that no other test, page or engine uses. */
export function fresh(): string {
  keys += 1;
  return `${page}-${keys}`;
}

/** The address of an awkward answer, and the key that the server counts it by. */
export function awkward(name: string, params: Attributes = {}): { src: string; key: string } {
  const key = fresh();
  return { src: `/awkward/${name}?${new URLSearchParams({ key, ...params })}`, key };
}
export const recordOf = async (key: string): Promise<{ asked: number; closed: number; waiting: number }> =>
  (await fetch(`/awkward/record?key=${key}`)).json();
/** Lets the held answers of a key go. */
export const release = (key: string): Promise<unknown> => fetch(`/awkward/release?key=${key}`);

function inWords(value: unknown): string {
  try {
    return JSON.stringify(value, null, 1);
  } catch {
    return String(value);
  }
}

const wrong: string[] = [];
addEventListener('error', (event) => wrong.push(event.message));
addEventListener('unhandledrejection', (event) => wrong.push(String(event.reason)));

const warn = console.warn;
/** What the library told developers since the last `clear`. */
export const warnings: string[] = [];
/** The addresses asked for since the last `clear`. */
export const requests: string[] = [];
const ask = globalThis.fetch.bind(globalThis);

beforeEach(() => {
  console.warn = (...args: unknown[]) => warnings.push(args.join(' '));
  globalThis.fetch = (input, init) => {
    requests.push(String(input));
    return ask(input, init);
  };
});

/** After each test: an empty page, and nothing uncaught. */
afterEach(async function () {
  // A failure that holds an element cannot be sent to the runner, which would wait for it in vain.
  const failure = this.currentTest?.err;
  for (const key of ['actual', 'expected'] as const) {
    if (failure && typeof failure[key] === 'object') failure[key] = inWords(failure[key]);
  }
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  await settled();
  console.warn = warn;
  globalThis.fetch = ask;
  warnings.length = 0;
  requests.length = 0;
  expect(wrong.splice(0), 'nothing uncaught').to.deep.equal([]);
});

/** Runs with the wait of that many milliseconds cut to none. */
export async function withoutWaiting<T>(wait: number, run: () => Promise<T>): Promise<T> {
  const { setTimeout: real } = globalThis;
  globalThis.setTimeout = ((handler: () => void, delay?: number, ...args: unknown[]) =>
    real(handler, delay === wait ? 0 : delay, ...args)) as typeof setTimeout;
  try {
    return await run();
  } finally {
    globalThis.setTimeout = real;
  }
}
/** Runs as if the server took longer than a story may take. */
export const outOfTime = <T>(run: () => Promise<T>): Promise<T> => withoutWaiting(TIMEOUT, run);
