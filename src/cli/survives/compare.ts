import { parseFragment } from 'parse5';
import { attributesOf, canonical, type Element, elements, linesOf, squeeze, textOf } from './markup.ts';

/** `null`: the snippet has none. */
export type Survived = boolean | null;

export interface Outcome {
  readonly verdict: 'kept' | 'changed' | 'lost';
  readonly words: Survived;
  readonly speaker: Survived;
  readonly source: Survived;
  /** Whether the script, where the page has it, still finds the widget. */
  readonly upgrade: Survived;
  /** Tags and attributes that went. */
  readonly removed: readonly string[];
  /** Text that readers see now and did not before: a script's. */
  readonly added: string;
  readonly left: string;
}

interface Parts {
  readonly words: readonly string[];
  readonly speaker: readonly string[];
  readonly source: readonly string[];
}

/** Elements that a widget's own markup names, in its shadow root or, with a prefix, in the page. */
const named = (all: readonly Element[], kind: RegExp): string[] =>
  all
    .filter((one) => (attributesOf(one).class ?? '').split(' ').some((name) => kind.test(name)))
    .flatMap((one) => linesOf(one));

/**
 * The words, the speaker and the source of a snippet. Markup that a widget drew names them. A caption has the speaker first
 * and the source last. Without a caption, the lines outside the quotation are read like one.
 */
function partsOf(html: string): Parts {
  const fragment = parseFragment(html);
  const all = elements(fragment);
  const linesIn = (tag: string) => all.filter(({ tagName }) => tagName === tag).flatMap((one) => linesOf(one));
  const lines = linesOf(fragment);
  const [caption, quoted] = [linesIn('figcaption'), linesIn('blockquote')];
  const drawn = { speaker: named(all, /^(factbox-)?(name|claim)$/), source: named(all, /^(factbox-)?source$/) };
  if (drawn.source.length) {
    const rest = [...drawn.speaker, ...drawn.source];
    return { words: lines.filter((line) => !rest.includes(line)), ...drawn };
  }
  const rest = caption.length ? caption : quoted.length ? lines.filter((line) => !quoted.includes(line)) : [];
  return { words: lines.filter((line) => !rest.includes(line)), speaker: rest.slice(0, 1), source: rest.slice(-1) };
}

const isJson = ({ name, value }: { name: string; value: string }): boolean =>
  name === 'type' && value === 'application/json';
const serialized = (node: Element['childNodes'][number]): string => ('value' in node ? node.value : '');

const isWidget = ({ tagName, attrs }: Element): boolean =>
  tagName.startsWith('factbox-') || attrs.some(({ name }) => name === 'data-factbox');

/** What the script reads of a widget: a figure's data or an element's attributes, and a story inside. */
function readOf(one: Element): string {
  const own = one.tagName.startsWith('factbox-');
  const read = Object.entries(attributesOf(one)).filter(([name]) => own || name.startsWith('data-'));
  const stories = elements(one).filter(({ tagName, attrs }) => tagName === 'script' && attrs.some(isJson));
  return JSON.stringify([own && one.tagName, read.sort(), stories.map((script) => script.childNodes.map(serialized))]);
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const namesIn = (all: readonly Element[]): string[] =>
  all.flatMap(({ tagName, attrs }) => [`<${tagName}>`, ...attrs.map(({ name }) => name)]);

/** What is left of a snippet, part by part. */
export function compare(before: string, after: string): Outcome {
  const [given, left] = [parseFragment(before), parseFragment(after)];
  const parts = partsOf(before);
  const text = squeeze(textOf(left));
  const has = (lines: readonly string[]): Survived =>
    lines.length ? lines.every((line) => text.includes(line)) : null;
  const widgets = elements(given).filter(isWidget).map(readOf);
  const found = count(elements(left).filter(isWidget).map(readOf));
  const counts = count(namesIn(elements(left)));
  const names = count(namesIn(elements(given)));
  const added = linesOf(given).reduce((rest, line) => rest.replace(line, ' '), text);
  const survived = { words: has(parts.words), speaker: has(parts.speaker), source: has(parts.source) };
  const gone = Object.values(survived).includes(false) || (!parts.words.length && !elements(left).length);
  return {
    verdict: gone ? 'lost' : canonical(before) === canonical(after) ? 'kept' : 'changed',
    ...survived,
    upgrade: widgets.length ? [...count(widgets)].every(([one, times]) => (found.get(one) ?? 0) >= times) : null,
    removed: [...names].flatMap(([name, times]) => ((counts.get(name) ?? 0) < times ? [name] : [])),
    added: squeeze(added),
    left: after.trim(),
  };
}
