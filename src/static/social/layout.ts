import { serialize } from '../tree.ts';
import { type Content, type Line, wordsOf } from './content.ts';
import type { Dial } from './dial.ts';
import { type Box, box, column, type Look, main, type Sheet } from './words.ts';

export const margin = ({ width, height }: Sheet): number => (width > height ? 64 : 72);
const isWide = ({ width, height }: Sheet): boolean => width > height;

/** The widest that a logo is, in pixels. */
const MOST_LOGO = 320;

/** Sizes of the text below the main words: what it tells of, and the small print. */
const told = (sheet: Sheet): number => (isWide(sheet) ? 36 : 46);
const small = (sheet: Sheet): number => (isWide(sheet) ? 25 : 31);

const line = (one: Line, look: Look): Box => ({
  type: 'div',
  props: { style: { display: 'block', ...look }, children: wordsOf(one) },
});

const about = (content: Content, sheet: Sheet): Box | null =>
  content.told.length
    ? column(
        { marginTop: Math.round(sheet.size * 0.16 + 8) },
        ...content.told.map((one) =>
          line(one, {
            ...{ fontFamily: sheet.families.Sans, fontSize: told(sheet), lineHeight: 1.25 },
            ...(one.kind === 'label' ? { fontWeight: 600 } : { color: sheet.inks.muted }),
          }),
        ),
      )
    : null;

const SENTENCES = /^(remark|known|claim)$/;

/** Lines that are one in the small print: whole sentences, and a name with its role. */
function joined(all: readonly Line[]): (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    const before = last?.at(-1)?.kind ?? '';
    const joins = (SENTENCES.test(one.kind) && SENTENCES.test(before)) || (one.kind === 'role' && before === 'name');
    if (last && joins) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Speaker first and strong, the rest quiet and small, the source last. */
function caption({ caption: all }: Content, sheet: Sheet): Box {
  const { inks, families } = sheet;
  const size = small(sheet);
  const quiet = { color: inks.muted };
  return column(
    {
      ...{ fontFamily: families.Sans, fontSize: size, lineHeight: 1.35, flexShrink: 0 },
      ...{ borderTop: `1px solid ${inks.line}`, paddingTop: 18 },
    },
    ...joined(all).map((group) => {
      const [first, second] = group as readonly [Line, Line?];
      if (first.kind === 'name') {
        const name = line(first, { fontSize: Math.round(size * 1.2), fontWeight: 600, lineHeight: 1.25 });
        const role = second && line(second, { ...quiet, lineHeight: 1.3 });
        return box({ flexWrap: 'wrap', alignItems: 'flex-end', columnGap: 14, marginBottom: 4 }, name, role ?? null);
      }
      if (first.kind === 'correction') {
        return line(first, { marginTop: 8, marginBottom: 8, paddingLeft: 14, borderLeft: `4px solid ${inks.ink}` });
      }
      return line({ kind: '', runs: [{ text: group.map(wordsOf).join(' '), kind: '' }] }, quiet);
    }),
  );
}

function dial(
  { box: [left, top, width, height], paths, labels }: Dial,
  content: Content,
  sheet: Sheet,
  wide: number,
): Box {
  const scale = wide / width;
  const picture = serialize({
    tag: 'svg',
    attributes: {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `${left} ${top} ${width} ${height}` },
      ...{ width: String(Math.round(wide)), height: String(Math.round(height * scale)) },
    },
    children: paths,
  });
  const size = small(sheet);
  const reach = 200;
  return box(
    { position: 'relative', width: Math.round(wide), height: Math.round(height * scale) },
    {
      type: 'img',
      props: {
        src: `data:image/svg+xml,${encodeURIComponent(picture)}`,
        width: Math.round(wide),
        height: Math.round(height * scale),
      },
    },
    ...labels.map(({ text, x, y, anchor }) => {
      const at = (x - left) * scale - (anchor === 'end' ? reach : anchor === 'middle' ? reach / 2 : 0);
      const justifyContent = anchor === 'end' ? 'flex-end' : anchor === 'middle' ? 'center' : 'flex-start';
      const look = {
        position: 'absolute',
        width: reach,
        left: Math.round(at),
        top: Math.round((y - top) * scale - size),
      };
      return box({ ...look, justifyContent, fontFamily: sheet.families.Sans, fontSize: size, lineHeight: 1.2 }, text);
    }),
    box(
      {
        position: 'absolute',
        left: 0,
        width: Math.round(wide),
        bottom: Math.round(24 * scale),
        justifyContent: 'center',
      },
      { ...main(content, sheet, true), key: DIAL_FIGURE } as Box,
    ),
  );
}

/** How far up a card's text may end, from below. */
export const bottom = (sheet: Sheet): number => (isWide(sheet) ? 40 : 56);
/** The key of the figure in a dial. */
export const DIAL_FIGURE = 'figure';
/** Whether a figure of that width and size stands free inside the arc. */
export const isFree = (wide: number, sheet: Sheet): boolean => {
  const dial = (sheet.width - 2 * margin(sheet)) * (isWide(sheet) ? 0.5 : 1);
  return wide <= dial * 0.47 && sheet.size <= dial * 0.2;
};

/** The name or logo of the publication, at the end of the line of the headline. */
function brand(sheet: Sheet): Box | null {
  const { logo, name, families } = sheet;
  const size = small(sheet);
  const look = { flexShrink: 0, marginLeft: 32 };
  if (!logo) {
    return name ? box({ ...look, fontFamily: families.Sans, fontSize: size, lineHeight: 1.3 }, name) : null;
  }
  const height = Math.round(size * 1.6);
  const width = Math.min(Math.round(height * logo.ratio), MOST_LOGO);
  const picture = { src: logo.src, width, height: Math.round(width / logo.ratio) };
  return box(look, { type: 'img', props: picture });
}

/** A whole card. */
export function sheetOf(content: Content, picture: Dial | null, sheet: Sheet): Box {
  const { width, height, inks, families, headline, accent } = sheet;
  const wide = isWide(sheet);
  const inner = width - 2 * margin(sheet);
  const body = picture
    ? box(
        { flexDirection: wide ? 'row' : 'column', alignItems: wide ? 'center' : 'stretch', flexShrink: 0 },
        dial(picture, content, sheet, wide ? inner * 0.5 : inner),
        column(
          { flexShrink: 1, flexGrow: 1, width: wide ? inner * 0.44 : inner, paddingLeft: wide ? inner * 0.05 : 0 },
          about(content, sheet),
        ),
      )
    : column({ flexShrink: 0 }, main(content, sheet), about(content, sheet));
  const top = column(
    { flexShrink: 0 },
    box({ height: wide ? 10 : 12, backgroundColor: accent }),
    box(
      { marginTop: 16, justifyContent: 'space-between', alignItems: 'flex-start' },
      line(
        { kind: '', runs: [{ text: headline, kind: '' }] },
        { fontFamily: families.Sans, fontWeight: 600, fontSize: small(sheet), lineHeight: 1.3, flexShrink: 1 },
      ),
      brand(sheet),
    ),
    content.note
      ? line(
          { kind: '', runs: [{ text: content.note, kind: '' }] },
          {
            ...{ fontFamily: families.Sans, fontSize: small(sheet), lineHeight: 1.3, color: inks.muted },
          },
        )
      : null,
  );
  return column(
    {
      ...{
        width,
        height,
        boxSizing: 'border-box',
        padding: margin(sheet),
        paddingTop: wide ? 44 : 60,
        paddingBottom: bottom(sheet),
      },
      ...{ backgroundColor: inks.ground, color: inks.ink },
    },
    top,
    column({ flexGrow: 1, flexShrink: 0, justifyContent: 'center', paddingTop: 28, paddingBottom: 28 }, body),
    caption(content, sheet),
  );
}
