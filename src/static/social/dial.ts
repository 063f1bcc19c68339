import { type Child, type Element, find, isElement, textOf } from '../tree.ts';

/* The gauge's own picture, drawn by its view, with the strokes that its style sheet gives it in a page. */

interface Stroke {
  readonly width: number;
  readonly ink: 'ink' | 'line';
  readonly dashes?: string;
}
const STROKES: Readonly<Record<string, Stroke>> = {
  track: { width: 1, ink: 'line' },
  band: { width: 13, ink: 'ink' },
  value: { width: 2.5, ink: 'ink' },
  threshold: { width: 1, ink: 'ink' },
  edge: { width: 1, ink: 'ink', dashes: '2 2' },
};

export interface Dial {
  /** Left, top, width and height of the picture, in its own unit. */
  readonly box: readonly [number, number, number, number];
  readonly paths: readonly Element[];
  readonly labels: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: string;
  }[];
}

const RADIUS = 88;

export function dialOf(drawn: readonly Child[], inks: Readonly<Record<'ink' | 'line', string>>): Dial | null {
  const picture = find(drawn, ({ tag }) => tag === 'svg');
  if (!picture) return null;
  const [left = 0, top = 0, width = 0, height = 0] = (picture.attributes.viewBox ?? '').split(' ').map(Number);
  const children = picture.children.filter(isElement);
  const paths = children
    .filter(({ tag }) => tag === 'path')
    .map(({ attributes }): Element => {
      const stroke = STROKES[attributes.class ?? ''] ?? (STROKES.value as Stroke);
      const { d = '', pathLength } = attributes;
      // The renderer knows no `pathLength`: the dashes are given in the unit of the picture, an arc's percent by percent.
      const unit = pathLength ? (Math.PI * RADIUS) / 100 : 1;
      const dashes = (attributes['stroke-dasharray'] ?? stroke.dashes)
        ?.split(' ')
        .map((dash) => (Number(dash) * unit).toFixed(3))
        .join(' ');
      return {
        tag: 'path',
        attributes: {
          ...{ d, fill: 'none', stroke: inks[stroke.ink], 'stroke-width': String(stroke.width) },
          ...(dashes && { 'stroke-dasharray': dashes }),
        },
        children: [],
      };
    });
  const labels = children
    .filter(({ tag }) => tag === 'text')
    .map((label) => ({
      text: textOf(label),
      x: Number(label.attributes.x),
      y: Number(label.attributes.y),
      anchor: label.attributes['text-anchor'] ?? 'start',
    }));
  return { box: [left, top, width, height], paths, labels };
}
