/* The elements in the templates of React, Vue and Svelte, and in editors: right ones compile, wrong ones don't. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { install, lend, type Project } from './install.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let project: Project;
beforeAll(() => {
  project = install();
  lend(project, ['react', '@types/react', 'vue', 'svelte']);
});
afterAll(() => project.remove());

/** What the compiler says of a file, each message with its line. */
function compile(name: string, text: string, ...options: string[]): string[] {
  writeFileSync(join(project.folder, name), text);
  const { out } = project.node(
    join(ROOT, 'node_modules/typescript/bin/tsc'),
    ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--target', 'es2022'],
    ...['--lib', 'es2022,dom,dom.iterable', '--types', '', '--module', 'esnext', '--moduleResolution', 'bundler'],
    ...options,
    name,
  );
  const ours = out.split('\n').filter((line) => /error TS/.test(line) && !/^node_modules\/(?!factbox)/.test(line));
  return ours.map((line) => line.replace(/^(\S+)\((\d+),\d+\): error (TS\d+).*$/, '$1 $2 $3'));
}

/** Attributes as a template writes them, and whether they are right. */
const ATTRIBUTES: readonly (readonly [tag: string, attributes: string, right: boolean])[] = [
  ['quote', 'story="casey-review" item="baked-in" lang="cy" dir="rtl"', true],
  ['quote', 'heading-level="2" theme="dark"', true],
  ['quote', 'heading-level={3} share', true],
  ['quote', 'heading-level="7"', false],
  ['quote', 'theme="purple"', false],
  ['quote', 'item={3}', false],
  ['quote', 'threshold={60}', false],
  ['quote', 'share="perhaps"', false],
  ['gauge', 'threshold={60}', true],
  ['gauge', 'threshold="60"', true],
  ['gauge', 'threshold="most"', false],
  ['story', 'src="/story.json" data={{}}', true],
  ['story', 'data="story"', false],
  ['people', 'kinds="person anonymous"', true],
  ['timelines', '', false],
];

const EVENTS: readonly (readonly [handler: string, right: boolean])[] = [
  ['(event) => console.log(event.problems[0]?.hint, event.message)', true],
  ['(event) => console.log(event.items)', false],
  ['"alert()"', false],
];

/** The lines of a table that do not compile. */
const wrong = <T extends readonly [...unknown[], boolean]>(table: readonly T[], offset: number): number[] =>
  table.flatMap((row, i) => (row.at(-1) ? [] : [i + offset]));
const linesOf = (messages: readonly string[]): number[] => [
  ...new Set(messages.map((one) => Number(one.split(' ')[1]))),
];

const elements = ATTRIBUTES.map(([tag, attributes]) => `  <factbox-${tag} key={1} ${attributes} />,`).join('\n');
const handlers = (name: string) =>
  EVENTS.map(([handler]) => `  <factbox-stat key={1} ${name}={${handler}} />,`).join('\n');

describe('react', () => {
  test('types attributes', () => {
    const text = `import type {} from 'factbox/react';\nexport const all = [\n${elements}\n];\n`;
    expect(linesOf(compile('react.tsx', text, '--jsx', 'react-jsx'))).toEqual(wrong(ATTRIBUTES, 3));
  });

  test('types events', () => {
    const text = `import type {} from 'factbox/react';\nexport const all = [\n${handlers('onfactbox-error')}\n];\n`;
    expect(linesOf(compile('events.tsx', text, '--jsx', 'react-jsx'))).toEqual(wrong(EVENTS, 3));
  });

  test('types the element behind a ref, children and classes', () => {
    const text = `import type { FactboxGauge } from 'factbox';
import type {} from 'factbox/react';
import { createRef } from 'react';
const ref = createRef<FactboxGauge>();
export const one = <factbox-gauge ref={ref} className="wide" id="x" data-x="1">Trust is <b>below 50%</b></factbox-gauge>;
export const threshold = ref.current?.threshold;
`;
    expect(compile('ref.tsx', text, '--jsx', 'react-jsx')).toEqual([]);
  });
});

describe('vue', () => {
  // Vue's JSX takes any element; what it knows of ours it holds them to.
  const known = ATTRIBUTES.filter(([tag]) => tag !== 'timelines');
  test('types attributes', () => {
    const rows = known.map(([tag, attributes]) => `  <factbox-${tag} key={1} ${attributes} />,`).join('\n');
    const text = `import type {} from 'factbox/vue';\nexport const all = [\n${rows}\n];\n`;
    expect(linesOf(compile('vue.tsx', text, '--jsx', 'react-jsx', '--jsxImportSource', 'vue'))).toEqual(
      wrong(known, 3),
    );
  });

  test('types events', () => {
    const text = `import type {} from 'factbox/vue';\nexport const all = [\n${handlers('onFactboxError')}\n];\n`;
    const said = compile('vue-events.tsx', text, '--jsx', 'react-jsx', '--jsxImportSource', 'vue');
    expect(linesOf(said)).toEqual(wrong(EVENTS, 3));
  });

  test('knows the elements as components of a template', () => {
    const text = `import type { GlobalComponents } from 'vue';
import type {} from 'factbox/vue';
type Props = InstanceType<GlobalComponents['factbox-gauge']>['$props'];
export const right: Props = { item: 'trust', threshold: 60, 'heading-level': 2, onFactboxReady: (event) => event.type };
// @ts-expect-error
export const wrong: Props = { theme: 'purple' };
`;
    expect(compile('template.ts', text)).toEqual([]);
  });
});

test('svelte: knows the elements of a template', () => {
  const text = `import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'factbox/svelte';
type Props = SvelteHTMLElements['factbox-gauge'];
export const right: Props = { item: 'trust', threshold: 60, 'heading-level': '2', class: 'x', 'onfactbox-error': (event) => event.problems };
// @ts-expect-error
export const theme: Props = { theme: 'purple' };
// @ts-expect-error
export const threshold: Props = { threshold: 'most' };
// @ts-expect-error
export const event: Props = { 'onfactbox-error': (event) => event.items };
`;
  expect(compile('svelte.ts', text)).toEqual([]);
});

describe('editors', () => {
  const json = (name: string) => JSON.parse(readFileSync(join(project.factbox, 'dist', name), 'utf8'));
  const manifest = () =>
    (
      json('custom-elements.json').modules as {
        declarations?: { tagName?: string; attributes?: { name: string }[] }[];
      }[]
    )
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ tagName, attributes = [] }) =>
        tagName ? [[tagName, attributes.map(({ name }) => name)] as const] : [],
      )
      .sort();
  interface Tag {
    name: string;
    attributes: { name: string; values?: { name: string }[]; value?: { type: string } }[];
  }
  const namesOf = (tags: Tag[]) => tags.map(({ name, attributes }) => [name, attributes.map((one) => one.name)]);

  test('VS Code knows every element, attribute and word', () => {
    const { version, tags } = json('vscode.html-custom-data.json') as { version: number; tags: Tag[] };
    expect(version).toBe(1.1);
    expect(namesOf(tags)).toEqual(manifest());
    const theme = tags.find(({ name }) => name === 'factbox-stat')?.attributes.find(({ name }) => name === 'theme');
    expect(theme?.values?.map(({ name }) => name)).toEqual(['auto', 'light', 'dark']);
  });

  test('JetBrains knows every element, attribute and word, by the package’s own key', () => {
    expect(packageJson['web-types']).toBe('dist/web-types.json');
    const { name, version, contributions } = json('web-types.json');
    expect([name, version]).toEqual(['factbox', packageJson.version]);
    expect(namesOf(contributions.html.elements)).toEqual(manifest());
    const stat = (contributions.html.elements as Tag[]).find(({ name }) => name === 'factbox-stat');
    const level = stat?.attributes.find(({ name }) => name === 'heading-level');
    expect(level?.value?.type).toBe('"2" | "3" | "4" | "5" | "6" | "none"');
  });
});
