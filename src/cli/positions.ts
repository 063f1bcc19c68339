import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Place } from '../story/problems.ts';

/** A place in a text file, from 1, as editors count: columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

function positions(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) > offset) high = middle;
      else low = middle;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

const propertyOf = (node: Node, key: string): Node | undefined =>
  node.type === 'object' ? node.children?.find(({ children }) => children?.[0]?.value === key) : undefined;

/** The node of a JSON path, or the nearest one above it. The node of a property begins with its key. */
function nodeAt(root: Node, path: string): Node {
  let [found, value]: [Node, Node | undefined] = [root, root];
  let rest = path.slice(1);
  while (rest && value) {
    // A key that the format does not know may hold dots and brackets.
    const whole = propertyOf(value, rest.slice(1));
    const [step = '', key = '', index] = /^\.([^.[]+)|^\[(\d+)\]/.exec(rest) ?? [];
    const next: Node | undefined =
      whole ?? (index ? (value.type === 'array' ? value.children?.[+index] : undefined) : propertyOf(value, key));
    if (!next) break;
    found = next;
    value = next.type === 'property' ? next.children?.[1] : next;
    rest = whole ? '' : rest.slice(step.length);
  }
  return found;
}

/** Where the paths of problems lead in the text of a story file. */
export function locator(text: string): (path: string) => Position | undefined {
  const root = parseTree(text);
  const at = positions(text);
  return (path) => root && at(nodeAt(root, path).offset);
}

/** Places of a story, each with its line and column. */
export const located = <T extends Place>(places: readonly T[], at: (path: string) => Position | undefined): T[] =>
  places.map((place) => ({ ...place, ...at(place.path) }));

/** Where a text stops to be JSON. */
export function tornAt(text: string): Position {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return positions(text)(errors[0]?.offset ?? text.length);
}
