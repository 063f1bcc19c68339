import { describe, expect, test } from 'vitest';
import { brokenRule, complaint, complaints, type Import, importsOf, RULES, read, scriptsIn } from './imports.ts';

const FORBIDDEN: readonly [rule: keyof typeof RULES, from: string, specifier: string, rest?: Partial<Import>][] = [
  ['floors', 'src/story/read.ts', '../load/load.ts'],
  ['floors', 'src/story/read.ts', '../draft/story.ts'],
  ['floors', 'src/draft/story.ts', '../format/dates.ts'],
  ['floors', 'src/story/read.ts', '../format/dates.ts', { type: true }],
  ['floors', 'src/words/read.ts', '../story/items.ts'],
  ['floors', 'src/format/dates.ts', '../load/load.ts'],
  ['floors', 'src/load/load.ts', '../format/dates.ts'],
  ['floors', 'src/load/load.ts', '../core/warn-once.ts'],
  ['floors', 'src/parts/card.ts', '../core/events.ts', { type: true }],
  ['floors', 'src/styles/base.styles.ts', '../parts/card.ts'],
  ['floors', 'src/styles/base.styles.ts', '../core/events.ts'],
  ['floors', 'src/core/item-element.ts', '../widgets/quote/quote.ts'],
  ['floors', 'src/core/item-element.ts', '../widgets/quote/quote.ts', { dynamic: true }],
  ['floors', 'src/widgets/quote/quote.ts', '../../define/define.ts'],
  ['floors', 'src/widgets/quote/quote.ts', '../../index.ts'],
  ['floors', 'src/define/quote.ts', '../static/html.ts'],
  ['floors', 'src/static/html.ts', '../embed/snippets.ts'],
  ['floors', 'src/embed/upgrade.ts', '../cli/files.ts'],
  ['floors', 'src/embed/upgrade.ts', '../factbox.ts'],
  ['floors', 'src/cli/run.ts', '../index.ts'],
  ['floors', 'src/index.ts', './factbox.ts'],
  ['widgets', 'src/widgets/quote/quote.ts', '../stat/stat.view.ts'],
  ['widgets', 'src/widgets/quote/quote.view.ts', '../stat/stat.ts', { type: true }],
  ['format', 'src/format/dates.ts', '../story/dates.ts'],
  ['outside', 'src/index.ts', '../data/casey-review.json'],
  ['outside', 'src/core/events.ts', '../../package.json'],
  ['outside', 'src/core/events.ts', '../../test/browser/page.ts', { type: true }],
  ['unknown', 'src/utils/all.ts', '../story/read.ts'],
  ['unknown', 'src/widgets/quote/quote.ts', '../../utils/all.ts'],
  ['plain', 'src/story/read.ts', 'lit/html.js'],
  ['plain', 'src/load/read.ts', 'valibot'],
  ['plain', 'src/format/dates.ts', 'edtf'],
  ['node', 'src/load/remote.ts', 'node:fs'],
  ['node', 'src/parts/card.ts', 'node:util'],
  ['node', 'src/parts/card.ts', 'node:util', { dynamic: true }],
  ['node', 'src/static/social/fonts.ts', 'node:fs/promises'],
  ['chart', 'src/widgets/chart/chart.ts', 'chart.js'],
  ['chart', 'src/widgets/chart/chart.ts', 'chart.js/auto'],
  ['chart', 'src/widgets/chart/chart.ts', 'chart.js', { dynamic: true }],
  ['chart', 'src/widgets/chart/chart.ts', './draw.ts'],
  ['public', 'stories/quote.stories.ts', '../src/widgets/quote/quote.ts'],
  ['public', '.storybook/preview.ts', '../src/factbox.ts'],
  ['public', 'demo/page.js', '../src/load/registry.ts'],
  ['public', 'bench/bench.mjs', '../src/core/events.ts', { type: true }],
];

const ALLOWED: readonly [from: string, specifier: string, rest?: Partial<Import>][] = [
  ['src/core/item-element.ts', '../parts/card.ts'],
  ['src/parts/card.ts', './view.ts'],
  ['src/load/load.ts', '../story/read.ts'],
  ['src/draft/story.ts', '../story/schema.ts', { type: true }],
  ['src/draft/figures.ts', '../words/read.ts'],
  ['src/story/check.ts', '../words/read.ts'],
  ['src/story/schema.ts', 'valibot'],
  ['src/format/messages.ts', '../story/schema.ts', { type: true }],
  ['src/widgets/quote/quote.ts', './quote.view.ts'],
  ['src/widgets/chart/chart.ts', './draw.ts', { dynamic: true }],
  ['src/widgets/chart/draw.ts', 'chart.js'],
  ['src/widgets/chart/line.ts', 'chart.js', { type: true }],
  ['src/cli/run.ts', '../../package.json'],
  ['src/cli/run.ts', 'node:util'],
  ['src/static/social/fonts.ts', 'node:fs/promises', { dynamic: true }],
  ['src/index.ts', './widgets/quote/quote.ts'],
  ['.storybook/preview.ts', '../src/define/all.ts'],
  ['.storybook/papers.ts', '../demo/tabloid.css?inline'],
  ['stories/shared.ts', '../data/casey-review.json'],
  ['bench/bench.mjs', '../scripts/serve.mjs'],
];

const SOURCES = scriptsIn('src');
/** Applications that define elements of their own. */
const ENTRIES = ['src/desk/main.ts', 'src/embed/snippet/gallery.ts'];

describe('imports', () => {
  test('every file keeps to the floors of the house', () => {
    expect(complaints()).toEqual([]);
  });

  test.each(FORBIDDEN)('%s: %s must not import %s', (rule, from, specifier, rest = {}) => {
    const one = { from, specifier, ...rest };
    expect(brokenRule(one)).toBe(RULES[rule]);
    expect(complaint(one, RULES[rule])).toBe(`${from} imports ${specifier}. ${RULES[rule]}.`);
  });

  test.each(ALLOWED)('%s may import %s', (from, specifier, rest = {}) => {
    expect(brokenRule({ from, specifier, ...rest })).toBeNull();
  });

  test('each rule has a forbidden import in the table', () => {
    expect(new Set(FORBIDDEN.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });

  test.each([
    ["import { a } from './a.ts';", './a.ts', false, false],
    ["import './a.ts';", './a.ts', false, false],
    ["import type { A } from './a.ts';", './a.ts', true, false],
    ["import { type A, type B } from './a.ts';", './a.ts', true, false],
    ["import { type A, b } from './a.ts';", './a.ts', false, false],
    ["export { a } from './a.ts';", './a.ts', false, false],
    ["export type { A } from './a.ts';", './a.ts', true, false],
    ["export * from './a.ts';", './a.ts', false, false],
    ["const load = () => import('./a.ts');", './a.ts', false, true],
    ["let a: import('./a.ts').A;", './a.ts', true, false],
    ["class A { @b() c = [import('./a.ts')]; }", './a.ts', false, true],
    ['const load = (name: string) => import(name);', 'something that only a run can tell', false, true],
  ])('%s is seen', (text, specifier, type, dynamic) => {
    expect(importsOf('x.ts', text)).toEqual([{ from: 'x.ts', specifier, type, dynamic }]);
  });

  test('chart.js is imported in one file at most', () => {
    const users = SOURCES.filter((path) =>
      importsOf(path, read(path)).some(({ specifier, type }) => /^chart\.js(\/|$)/.test(specifier) && !type),
    );
    expect(users.length, `chart.js is imported in ${users.join(', ')}: keep it behind one import()`).toBeLessThan(2);
  });

  test('the pages of the demo load scripts from dist alone', () => {
    const pages = ['index.html', 'ways-in.html', 'not-found.html', 'no-storybook.html'].map((page) => `demo/${page}`);
    const addresses = pages.flatMap((page) =>
      [...read(page).matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g)].map(([, address = '']) => address),
    );
    expect(addresses).not.toEqual([]);
    expect(addresses.filter((address) => !address.startsWith('/dist/'))).toEqual([]);
  });
});

/** What no file of src holds, and why. */
const BANNED: readonly [what: RegExp, why: string, example: string][] = [
  [/\bstyleMap\b/, 'a strict CSP blocks the style attribute that styleMap writes', 'styleMap({ color })'],
  [/\bunsafe(HTML|SVG|CSS)\b/, 'a story is data from outside, and is never markup', 'unsafeHTML(text)'],
  [/<[^>]*\sstyle\s*=/, 'a strict CSP blocks a style attribute', '<p class="a" style="color: red">'],
  [/\.innerHTML\s*=|insertAdjacentHTML|setHTMLUnsafe/, 'Trusted Types refuse it', 'element.innerHTML = text'],
  [/\beval\(|new Function\(/, 'a strict CSP blocks it', 'eval(text)'],
];

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('files of src', () => {
  test('none has more than 300 lines', () => {
    const long = SOURCES.map((path) => [path, read(path).split('\n').length - 1] as const).filter(([, n]) => n > 300);
    expect(long, 'Divide these by what they are about').toEqual([]);
  });

  test.each(BANNED)('none holds %s: %s', (what, why, example) => {
    expect(example).toMatch(what);
    const holders = SOURCES.filter((path) => what.test(withoutComments(read(path))));
    expect(holders, why).toEqual([]);
  });

  test('elements are defined in src/define alone, each in the file of its name, and all by all.ts; those of the Desk and of the gallery by their entries', () => {
    const define = /\.\s*define\s*\(|@customElement\b/;
    expect(SOURCES.filter((path) => define.test(withoutComments(read(path))))).toEqual(['src/define/define.ts']);
    const callers = SOURCES.filter(
      (path) => !ENTRIES.includes(path) && /\bdefine\(\s*['"`]/.test(withoutComments(read(path))),
    );
    expect(callers.length).toBeGreaterThan(0);
    const all = importsOf('src/define/all.ts', read('src/define/all.ts')).map(({ specifier }) => specifier);
    for (const path of callers) {
      const [, name] = /^src\/define\/([a-z-]+)\.ts$/.exec(path) ?? [];
      const defined = [...read(path).matchAll(/\bdefine\(\s*'([^']*)'/g)].map(([, element]) => element);
      expect(defined, path).toEqual([`factbox-${name}`]);
      expect(all, 'src/define/all.ts').toContain(`./${name}.ts`);
    }
  });

  test('each widget has a folder with its class, a define file and two exports', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const widgets = new Set(SOURCES.flatMap((path) => /^src\/widgets\/([^/]+)\//.exec(path)?.[1] ?? []));
    expect(widgets.size).toBeGreaterThan(0);
    for (const name of widgets) {
      expect(SOURCES).toEqual(expect.arrayContaining([`src/widgets/${name}/${name}.ts`, `src/define/${name}.ts`]));
      expect(exports[`./${name}`]).toEqual({
        types: `./dist/lib/widgets/${name}/${name}.d.ts`,
        default: `./dist/lib/widgets/${name}/${name}.js`,
      });
      expect(exports[`./${name}/define`]).toEqual({
        types: `./dist/lib/define/${name}.d.ts`,
        default: `./dist/lib/define/${name}.js`,
      });
      const index = importsOf('src/index.ts', read('src/index.ts')).map(({ specifier }) => specifier);
      expect(index).toContain(`./widgets/${name}/${name}.ts`);
    }
  });
});
