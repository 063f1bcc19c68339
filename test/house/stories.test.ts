/* Storybook shows every element in every state, and the manifest says of each what its code has: no more, no less. */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { elementsOf, readManifest } from '../../.storybook/manifest.ts';
import * as events from '../../src/core/events.ts';
import * as entry from '../../src/index.ts';
import { importsOf, ROOT, read, scriptsIn } from './imports.ts';

const elements = elementsOf(readManifest(read('dist/custom-elements.json')));
const NAMES = elements.map(({ tagName }) => tagName.replace('factbox-', ''));

/** The cases that the stories of each element show. */
const STATES = ['Loading', 'Error with fallback', 'Error without fallback'];
const SETTINGS = ['Dark page', 'Right-to-left page', 'Narrow column'];
/** Of items: neither who speaks in a story is one, nor where it comes from. */
const NOTICES: Record<string, readonly string[]> = { people: [], sources: ['Corrected and withdrawn', 'Sensitive'] };
const OF_ITEMS = ['Sensitive', 'Sensitive, opened', 'Corrected', 'Withdrawn'];

interface Shown {
  readonly parameters?: { readonly cases?: Readonly<Record<string, object>> };
}

/** The files whose code an element runs, its own first. */
function filesOf(name: string): string[] {
  const files = new Set<string>();
  const add = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    for (const { specifier, type } of importsOf(path, read(path))) {
      if (!type && specifier.startsWith('.')) add(posix.join(posix.dirname(path), specifier));
    }
  };
  add(`src/widgets/${name}/${name}.ts`);
  return [...files];
}

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Node[];
}

/** The last text that each call of a function is given. */
function lastTexts(code: string, callee: string): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || !node) return;
    const call = node as Node;
    const given = call.type === 'CallExpression' && call.callee?.name === callee ? call.arguments : [];
    const last = given?.map(({ value }) => value).findLast((value) => typeof value === 'string');
    if (last) texts.push(last);
    Object.values(node).forEach(visit);
  };
  visit(parseAst(code, { lang: 'ts' }).body);
  return texts;
}

/** The functions whose last text names the part that they draw. */
const NAMING = scriptsIn('src/parts').flatMap((path) => {
  const code = read(path);
  return /part=\$\{/.test(code) ? [...code.matchAll(/export const (\w+) =/g)].map(([, name = '']) => name) : [];
});

const partsIn = (code: string): string[] => [
  ...[...code.matchAll(/part="([^"]+)"/g)].flatMap(([, parts = '']) => parts.split(' ')),
  ...NAMING.flatMap((name) => lastTexts(code, name)),
];
const tokensIn = (code: string): string[] => code.match(/(?<=var\()--factbox-[a-z-]+/g) ?? [];

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const namesOf = (entries: readonly { readonly name: string }[] = []): string[] =>
  entries.map(({ name }) => name).sort();
const attributesOf = (name: string): readonly string[] =>
  (entry as unknown as Record<string, { observedAttributes?: readonly string[] }>)[name]?.observedAttributes ?? [];

test('the manifest has the elements that the package has', () => {
  const folders = scriptsIn('src/widgets').map((path) => path.split('/')[2] ?? '');
  expect(NAMES.toSorted()).toEqual(sorted(folders));
});

describe.each(NAMES)('the stories of %s', async (name) => {
  const path = `stories/${name}.stories.ts`;
  const code = read(path);
  const { default: meta, ...stories } = await import(`${ROOT}/${path}`);
  const shown = Object.values(stories as Record<string, Shown>).flatMap(({ parameters }) =>
    Object.keys(parameters?.cases ?? {}),
  );

  test('are of its element', () => expect(meta.component).toBe(`factbox-${name}`));

  test('show one by itself, with controls', () => expect(Object.keys(stories)[0]).toBe('Ready'));

  test.each([...STATES, ...SETTINGS, ...(NOTICES[name] ?? OF_ITEMS)])('show the case "%s"', (one) =>
    expect(shown).toContain(one),
  );

  test('each say what they show', () => {
    expect(Object.keys(stories).filter((story) => !code.includes(` */\nexport const ${story}: Story`))).toEqual([]);
  });
});

describe.each(elements.map((element) => [element.tagName, element] as const))('the manifest of %s', (tag, element) => {
  const code = filesOf(tag.replace('factbox-', '')).map((path) => read(path));

  test('has each part that its views draw', () => {
    expect(namesOf(element.cssParts)).toEqual(sorted(code.flatMap(partsIn)));
  });

  test('has each token that its styles use', () => {
    expect(namesOf(element.cssProperties)).toEqual(sorted(code.flatMap(tokensIn)));
  });

  test('has each attribute that it observes, lang and dir', () => {
    expect(namesOf(element.attributes)).toEqual(sorted([...attributesOf(element.name), 'dir', 'lang']));
  });

  test('has its fallback as the one slot', () => expect(namesOf(element.slots)).toEqual(['']));

  test('has a summary, and a word on each part, token, state, attribute and slot', () => {
    expect(element.summary).toMatch(/\.$/);
    const { cssParts = [], cssProperties = [], cssStates = [], attributes = [], slots = [] } = element;
    const all = [...cssParts, ...cssProperties, ...cssStates, ...attributes, ...slots];
    expect(all.filter(({ description }) => !description)).toEqual([]);
  });

  test('has the events and states that it can have', () => {
    const told = namesOf(element.events?.filter(({ description }) => description));
    const every = Object.values(events).map(({ type }) => type);
    const item = element.attributes?.some(({ name }) => name === 'item');
    expect(told).toEqual(sorted(item ? every : every.filter((type) => /ready|error/.test(type))));
    expect(namesOf(element.cssStates)).toEqual(sorted(['loading', 'ready', 'error', ...(item ? ['withdrawn'] : [])]));
  });
});

test('what every reader is owed is held by tests that are there', () => {
  const named = [...read('stories/every-reader.mdx').matchAll(/`(test\/[^`]+\.ts)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
