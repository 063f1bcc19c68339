import type { Logo } from './brand.ts';
import { type Content, type Line, type Run, wordsOf } from './content.ts';

/** What satori draws: an element of React's shape. */
export interface Box {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}
export type Look = Readonly<Record<string, string | number>>;

export const box = (look: Look, ...children: readonly (Box | string | null)[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...look }, children: children.filter((child) => child !== null) },
});
export const column = (look: Look, ...children: readonly (Box | null)[]): Box =>
  box({ flexDirection: 'column', ...look }, ...children);

export interface Inks {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly ground: string;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly inks: Inks;
  readonly families: Readonly<Record<'Serif' | 'Sans', string>>;
  readonly headline: string;
  /** The name of the publication, for a card without a logo. */
  readonly name: string;
  readonly logo: Logo | null;
  readonly accent: string;
  /** The size of the large words or figure, in pixels. */
  readonly size: number;
}

/** The distance of the baseline from the bottom of its box, as a part of the size, for Source Serif with lines of 1. */
const DESCENT = 0.162;

/** Words of two sizes on one baseline. A hedge stays on the line of the figure that it hedges. */
function mixed(runs: readonly Run[], { size, families }: Sheet, whole: boolean): Box {
  const words = runs.flatMap(({ text, kind }) => text.split(/(?<=\s)(?=\S)/).map((word) => ({ word, kind })));
  const first = words.findIndex(({ kind }) => kind !== 'hedge');
  const drawn = words.map(({ word, kind }) => {
    const own = kind === 'hedge' ? Math.round(size * 0.55) : size;
    return box(
      {
        fontSize: own,
        lineHeight: 1,
        marginBottom: Math.round((size - own) * DESCENT),
        paddingRight: /\s$/.test(word) ? Math.round(own * 0.24) : 0,
        letterSpacing: kind === 'hedge' ? 0 : -0.015 * own,
      },
      word.trim(),
    );
  });
  return box(
    {
      ...{ flexWrap: whole ? 'nowrap' : 'wrap', alignItems: 'flex-end' },
      ...{ fontFamily: families.Serif, fontWeight: 700 },
    },
    box({ alignItems: 'flex-end' }, ...drawn.slice(0, first + 1)),
    ...drawn.slice(first + 1),
  );
}

/** A sentence with its fragment in a heavier weight, in one flow. */
function sentence(runs: readonly Run[], { size, families, inks }: Sheet): Box {
  const words: Run[][] = [[]];
  for (const { text, kind } of runs) {
    text.split(/(\s+)/).forEach((piece, i) => {
      if (i % 2) words.push([]);
      else if (piece) words.at(-1)?.push({ text: piece, kind });
    });
  }
  return box(
    {
      flexWrap: 'wrap',
      fontFamily: families.Serif,
      fontSize: size,
      lineHeight: 1.25,
      columnGap: Math.round(size * 0.24),
    },
    ...words
      .filter((word) => word.length)
      .map((word) =>
        box(
          {},
          ...word.map(({ text, kind }) =>
            box(kind === 'fragment' ? { fontWeight: 600, color: inks.ink } : { color: inks.muted }, text),
          ),
        ),
      ),
  );
}

/** A paragraph of a quotation; its opening mark hangs in the margin of the words. */
function paragraph(line: Line, i: number, { size, families }: Sheet): Box {
  const [, mark = '', words = ''] = /^(\p{Pi}|\p{Ps}|\p{Pf}|["'])?([\s\S]*)$/u.exec(wordsOf(line)) ?? [];
  const hang = Math.round(size * 0.46);
  return box(
    { position: 'relative', marginTop: i ? Math.round(size * 0.45) : 0, paddingLeft: hang },
    mark ? box({ position: 'absolute', left: 0, top: 0, width: hang, justifyContent: 'flex-end' }, mark) : null,
    {
      type: 'div',
      props: {
        style: { display: 'block', fontFamily: families.Serif, wordBreak: 'break-word', textWrap: 'pretty' },
        children: words,
      },
    },
  );
}

/** The large words of a card, or its figure. */
export function main(content: Content, sheet: Sheet, whole = false): Box {
  const { size, families } = sheet;
  return column(
    { fontSize: size, lineHeight: 1.22, fontFamily: families.Serif },
    ...content.main.map((line, i) =>
      line.kind === 'figure'
        ? mixed(line.runs, sheet, whole)
        : line.kind === 'sentence'
          ? sentence(line.runs, sheet)
          : paragraph(line, i, sheet),
    ),
  );
}
