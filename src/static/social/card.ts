import { quotationMarks } from '../../format/language.ts';
import { storyError } from '../../story/errors.ts';
import { isWithdrawn, sourceOf } from '../../story/items.ts';
import type { Quote } from '../../story/schema.ts';
import type { Job } from '../job.ts';
import { type Child, escaped } from '../tree.ts';
import { accentOf, logoOf } from './brand.ts';
import { type Content, contentOf, cutAfter, type Line, sentencesOf, wordsOf } from './content.ts';
import { type Dial, dialOf } from './dial.ts';
import { drawing, familyOf, fontsFor } from './fonts.ts';
import { bottom, DIAL_FIGURE, isFree, margin, sheetOf } from './layout.ts';
import type { Inks, Sheet } from './words.ts';

const LIGHT: Inks = { ink: '#1d1d1b', muted: '#5c5b57', line: '#c7c6c1', ground: '#fcfcfa' };
const DARK: Inks = { ink: '#ebeae6', muted: '#b4b3ae', line: '#4a4b4c', ground: '#191a1b' };

/** Sizes to try, from the most striking to the smallest that is read on a phone. */
const WORDS = [84, 76, 68, 60, 54, 48, 44, 40, 36, 34, 32];
const FIGURES = [300, 260, 220, 196, 172, 150, 132, 116, 100, 88, 76, 64];
const IN_DIAL = [168, 148, 132, 118, 104, 92, 80, 70, 60, 52, 46, 40, 36];

const linesOf = ({ main, told, caption }: Content): readonly Line[] => [...main, ...told, ...caption];

/** Draws at a size, and says whether everything fits. */
type Attempt = (content: Content, size: number) => Promise<{ readonly svg: string; readonly fits: boolean }>;

async function attempts(job: Job, content: Content, dial: Dial | null, inks: Inks): Promise<Attempt> {
  const { story, size: asked, items, brand } = job;
  const [width = 0, height = 0] = asked.split('x').map(Number);
  const { satori } = await drawing();
  const logo = brand.logo === undefined ? null : logoOf(brand.logo);
  const name = brand.name ?? '';
  const accent = brand.accent === undefined ? inks.ink : accentOf(brand.accent);
  const letters = [story.headline, name, content.note ?? '', job.url ?? '', ...linesOf(content).map(wordsOf)].join(' ');
  const fonts = await fontsFor(letters);
  const families = { Serif: familyOf('Serif', letters), Sans: familyOf('Sans', letters) };
  const id = items[0]?.id;
  return async (content, size) => {
    const sheet: Sheet = { width, height, inks, families, headline: story.headline, name, logo, accent, size };
    let fits = true;
    const missing: string[] = [];
    const svg = await satori(sheetOf(content, dial, sheet) as never, {
      ...{ width, height, fonts },
      onNodeDetected: ({ left, top, width: w, height: h, key }) => {
        // The page itself apart. Half a pixel is rounding.
        if (h === height) return;
        if (left + w > width - margin(sheet) + 0.5 || top + h > height - bottom(sheet) + 0.5) fits = false;
        if (key === DIAL_FIGURE && !isFree(w, sheet)) fits = false;
      },
      loadAdditionalAsset: async (_, segment) => {
        missing.push(segment);
        return [];
      },
    });
    if (missing.length) {
      const what = `the fonts of a card have no letters for "${missing[0]}"`;
      throw storyError(
        `story "${story.id}"`,
        `${what} of "${id}"`,
        'Choose another kind',
        `$.${job.widget.collection}`,
      );
    }
    return { svg, fits };
  };
}

/** The extra line of a shortened card: what its mark means, and the address of the whole. */
function shortened(content: Content, { view, url, story }: Job, quote: Quote): Content {
  const { messages } = view;
  const says = messages.edited({ kind: 'omission', by: 'story', paragraph: 0, text: '' });
  const source = quote.evidence[0] && sourceOf(story, quote.evidence[0].source);
  const where = url ?? source?.url ?? source?.publisher ?? '';
  const remark = {
    kind: 'remark',
    runs: [{ text: `${says} ${messages.wholeQuotation}: ${where.replace(/^https?:\/\//, '')}`, kind: '' as const }],
  };
  const at = content.caption.findIndex(({ kind }) => kind === 'source');
  return { ...content, caption: content.caption.toSpliced(at < 0 ? content.caption.length : at, 0, remark) };
}

/** A social card as SVG, its words as large as possible. Words that do not fit are visibly cut after a sentence, or refused. */
export async function card(job: Job, document: readonly Child[], alt: string): Promise<string> {
  const { items, widget, story, view, name, theme } = job;
  const fail = (what: string, hint: string) =>
    storyError(
      `story "${story.id}"`,
      `"${items.map(({ id }) => id).join(' ')}" ${what}`,
      hint,
      `$.${widget.collection}`,
    );
  const [item] = items;
  if (!widget.card || items.length !== 1 || !item) {
    throw fail(
      `makes no social card: ${widget.card ? 'it is several items' : `${name} is none`}`,
      'Name one quotation or figure',
    );
  }
  const inks = theme === 'dark' ? DARK : LIGHT;
  const dial = name === 'gauge' ? dialOf(job.drawn, inks) : null;
  const content = contentOf(document);
  const attempt = await attempts(job, content, dial, inks);
  const sizes = dial ? IN_DIAL : content.main[0]?.kind === 'figure' ? FIGURES : WORDS;
  const largest = async (given: Content, among: readonly number[]): Promise<string | null> => {
    for (const size of among) {
      const { svg, fits } = await attempt(given, size);
      if (fits) return svg;
    }
    return null;
  };
  let svg = await largest(content, sizes);
  if (!svg && !isWithdrawn(item) && 'paragraphs' in item && item.kind === 'direct') {
    const lang = item.lang ?? story.lang;
    const { close } = quotationMarks(lang);
    const doubt = /\*$/.test(wordsOf(content.main.at(-1) as Line)) ? '*' : '';
    const cut = (count: number) => {
      const given = cutAfter(content, count, `${close}${doubt}`, lang);
      return given && shortened(given, job, item);
    };
    // Finds the most sentences that fit at the smallest size. If a number fits, every smaller one does.
    let [fitting, over] = [0, sentencesOf(content, lang)];
    while (over - fitting > 1) {
      const count = Math.floor((fitting + over) / 2);
      const given = cut(count);
      if (given && (await attempt(given, WORDS.at(-1) as number)).fits) fitting = count;
      else over = count;
    }
    const given = fitting ? cut(fitting) : null;
    svg = given && (await largest(given, WORDS));
  }
  if (!svg) throw fail(`does not fit on a card of ${job.size}`, 'Choose the other size, or a shorter item');
  const title = `<title>${escaped(alt.trim().replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : space)))}</title>`;
  return `${svg.replace(/^<svg /, `<svg role="img" lang="${escaped(view.messages.lang)}" `).replace('>', `>${title}`)}\n`;
}

/** The bytes of a card's picture. */
export async function png(svg: string): Promise<Uint8Array> {
  const { Resvg } = await drawing();
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
