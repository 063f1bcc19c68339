import { applyEdits, type Edit, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser';
import { anchor, ground, type Sketch } from '../story/anchor.ts';
import { COLLECTIONS } from '../story/items.ts';
import { entryAt, type Problem } from '../story/problems.ts';
import { type StoryFile, writeWhole } from './files.ts';
import type { Given } from './sources.ts';
import { formatOf } from './verify.ts';

const KEYS = ['source', 'exact', 'prefix', 'suffix', 'start', 'end'] as const;

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = isObject(value) ? value[key] : null;
  return Array.isArray(list) ? list : [];
};

/** Every selector of an unchecked story, with its place. */
function* sketches(input: unknown): Generator<readonly [path: readonly (string | number)[], sketch: Sketch]> {
  for (const name of COLLECTIONS) {
    for (const [i, item] of listIn(input, name).entries()) {
      for (const [j, one] of listIn(item, 'evidence').entries()) {
        if (!isObject(one) || typeof one.source !== 'string' || typeof one.exact !== 'string') continue;
        const texts = Object.fromEntries(
          (['prefix', 'suffix'] as const).filter((key) => typeof one[key] === 'string').map((key) => [key, one[key]]),
        );
        const start = typeof one.start === 'number' ? { start: one.start } : {};
        yield [[name, i, 'evidence', j], { source: one.source, exact: one.exact, ...texts, ...start }];
      }
    }
  }
}

/** Replaces an object in the style of the old one: on one line, or with a line for each key. */
function written(value: Loose, node: Node, text: string): Edit {
  const { offset, length } = node;
  const { insertSpaces, tabSize = 2, eol = '\n' } = formatOf(text);
  const margin = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset) + 1))?.[0] ?? '';
  const unit = insertSpaces ? ' '.repeat(tabSize) : '\t';
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`);
  const content = /\n/.test(text.slice(offset, offset + length))
    ? `{${pairs.map((pair) => `${eol}${margin}${unit}${pair}`).join(',')}${eol}${margin}}`
    : `{ ${pairs.join(', ')} }`;
  return { offset, length, content };
}

const pathOf = (steps: readonly (string | number)[]): string =>
  steps.reduce((path: string, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${step}`), '$');

export interface Fixed {
  /** How many selectors were written. */
  readonly count: number;
  readonly isWritten: boolean;
  /** Passages without a sure place. They stay as they are. */
  readonly unsure: readonly Problem[];
}

/** Writes where each passage stands in these texts, and the digests of the texts, where that is sure. */
export async function fix({ file, text, input }: StoryFile, given: Given): Promise<Fixed> {
  const root = parseTree(text);
  const grounds = new Map([...given].map(([id, source]) => [id, ground(source.text)]));
  const sources = listIn(input, 'sources') as readonly Loose[];
  const isSame = new Set(
    sources.filter(({ id, sha256 }) => sha256 && given.get(id as string)?.sha256 === sha256).map(({ id }) => id),
  );
  const edits: Edit[] = [];
  const unsure: Problem[] = [];
  const open = new Set<string>();
  for (const [steps, sketch] of sketches(input)) {
    const within = grounds.get(sketch.source);
    const node = root && findNodeAtLocation(root, [...steps]);
    if (!within || !node) continue;
    const found = anchor(sketch, within, isSame.has(sketch.source));
    if ('what' in found) {
      const path = pathOf(steps);
      const item = entryAt(path, input);
      unsure.push({ path, ...found, ...(item !== undefined && { item }) });
      open.add(sketch.source);
      continue;
    }
    const { children = [] } = node;
    const before = Object.fromEntries(children.map(({ children: [key, value] = [] }) => [key?.value, value?.value]));
    const after = Object.fromEntries(KEYS.map((key) => [key, found[key]]));
    if (KEYS.some((key) => before[key] !== after[key])) edits.push(written({ ...before, ...after }, node, text));
  }
  let whole = applyEdits(text, edits);
  for (const [i, { id, sha256 }] of sources.entries()) {
    const digest = given.get(id as string)?.sha256;
    // A digest says that all passages were counted in this text.
    if (!digest || digest === sha256 || open.has(id as string)) continue;
    whole = applyEdits(whole, modify(whole, ['sources', i, 'sha256'], digest, { formattingOptions: formatOf(text) }));
  }
  if (whole !== text) await writeWhole(file, whole);
  return { count: edits.length, isWritten: whole !== text, unsure };
}
