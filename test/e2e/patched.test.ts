/*
 * Pages whose scripts have put their own in the place of the platform's: what older libraries and polyfills do. Every
 * widget shows there what it shows in a page without them, the drawings included.
 */
import { expect, test } from 'vitest';
import { onSite } from './on-site.ts';
import { said, silence, visit } from './visit.ts';

const { browser, site } = await onSite();

/** Each as its library wrote it, cut down to the semantics. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'Prototype.js, whose Array.from knows arrays alone': `
    Array.from = function (iterable) {
      if (!iterable) return [];
      if ('toArray' in Object(iterable)) return iterable.toArray();
      let length = iterable.length || 0;
      const results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };`,
  'Prototype.js, whose toJSON makes strings of lists': `
    Array.prototype.toJSON = function () { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };`,
  'Prototype.js, whose Array methods take a context': `
    Array.prototype.each = Array.prototype._each = function (iterator, context) { for (let i = 0; i < this.length; i++) iterator.call(context, this[i], i); };
    Array.prototype.entries = function () { return this.map((one) => one); };
    Array.prototype.find = Array.prototype.detect = function (iterator, context) { for (let i = 0; i < this.length; i++) if (iterator.call(context, this[i], i)) return this[i]; };`,
  'MooTools, whose bind takes a list of arguments': `
    Function.prototype.bind = function (self, args) {
      const bound = this;
      return function () { return bound.apply(self, args == null ? arguments : Array.isArray(args) ? args : [args]); };
    };`,
  'MooTools, whose Array.from makes a list of one': `
    Array.from = (item) => item == null ? [] : (typeof item === 'object' && 'length' in item) ? Array.prototype.slice.call(item) : [item];
    String.from = (item) => item + '';
    Number.from = (item) => { const number = parseFloat(item); return isFinite(number) ? number : null; };`,
  'MooTools, whose lists have names that can be counted': `
    for (const name of ['append', 'clean', 'invoke', 'associate', 'link', 'include', 'erase', 'empty', 'flatten', 'pick', 'hexToRgb'])
      Array.prototype[name] = function () { return this; };
    for (const name of ['$family', 'extend', 'implement']) Function.prototype[name] = function () { return this; };
    String.prototype.contains = String.prototype.test = function (other) { return this.indexOf(other) > -1; };
    String.prototype.clean = String.prototype.trim;`,
  'an old JSON library': `
    const parse = JSON.parse;
    window.JSON = { parse: (text) => parse(String(text)), stringify: (value) => value === undefined ? 'null' : typeof value === 'object' ? '{}' : '"' + value + '"' };`,
  'an old Map, Set and Promise of a polyfill': `
    const Native = Promise;
    window.Promise = class extends Native {};
    window.Map = class extends Map { forEach(does, self) { for (const [key, value] of this) does.call(self, value, key, this); } };
    window.Set = class extends Set { forEach(does, self) { for (const value of this) does.call(self, value, value, this); } };`,
  'a framework that wraps fetch, timers and frames': `
    for (const name of ['fetch', 'setTimeout', 'requestAnimationFrame', 'queueMicrotask']) {
      const native = window[name];
      window[name] = function (...all) { return native.apply(window, all); };
    }`,
  'a script that takes short names of the window': `
    window.$ = window.$$ = window._ = window.h = window.t = () => { throw new Error('not yours'); };
    window.Chart = 'a map';
    window.lit = window.html = window.css = {};`,
};

const STORY = '/dist/stories/casey-review.json';
const WIDGETS = ['quote', 'stat', 'gauge', 'chart', 'responses', 'timeline', 'findings', 'people', 'sources', 'story'];
const ITEMS: Readonly<Record<string, string>> = { gauge: 'trust', chart: 'experiences', quote: 'invisible' };
const markup = WIDGETS.map(
  (name) =>
    `<factbox-${name} src="${STORY}"${ITEMS[name] ? ` item="${ITEMS[name]}"` : ''}><p>The author’s words</p></factbox-${name}>`,
).join('');

async function shown(script: string): Promise<unknown> {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.setViewport({ width: 700, height: 900 });
  await page.goto(site.page(`<script>${script}</script>${markup}<script src="/dist/factbox.js"></script>`));
  const drawn = () => {
    document.querySelector('factbox-chart')?.scrollIntoView();
    const places = [...(document.querySelector('factbox-chart')?.shadowRoot?.querySelectorAll('.drawing') ?? [])];
    const all = [...document.querySelectorAll('[src]')].filter(({ localName }) => /^factbox-/.test(localName));
    const isReady = (one: Element) => one.localName === 'factbox-story' || one.matches(':state(ready), :state(error)');
    return all.every(isReady) && places.some((place) => place.querySelector('canvas'));
  };
  await page.waitForFunction(drawn, { timeout: 20_000 });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName, shadowRoot }) => localName.startsWith('factbox-') && shadowRoot)
      .map(({ localName, shadowRoot }) => ({
        name: localName,
        words: (shadowRoot?.querySelector('.root') as HTMLElement | null)?.innerText,
        marks: [...(shadowRoot?.querySelectorAll('svg, [style]') ?? [])].map((mark) =>
          mark.outerHTML.replace(/(id|for|aria-\w+)="[^"]*"|<!--.*?-->|lit\$\d+\$/g, ''),
        ),
      })),
  );
  const { violations: _, ...heard } = await said(visitor);
  await visitor.close();
  const { violations, ...quiet } = silence;
  expect(heard).toEqual(quiet);
  return seen;
}

const plain = await shown('');

test.each(Object.keys(SCRIPTS))('%s: every widget is as in a plain page', async (name) => {
  expect(plain).toHaveLength(WIDGETS.length);
  expect(await shown(SCRIPTS[name] ?? '')).toEqual(plain);
});
