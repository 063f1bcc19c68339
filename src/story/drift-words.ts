import type { Drift, Passage } from './drift.ts';
import { agentOf, isWithdrawn } from './items.ts';
import { aboutOf, folded, nearest, shared, type Word, wordsOf } from './near.ts';
import type { Quote, Story } from './schema.ts';

/** A quotation in prose: to its closing mark, or to the end of a paragraph after which it goes on. */
const QUOTED = /"([^"]+)(?:"|$)|(?<![\p{L}\p{N}])'((?:[^']|'(?=\p{L}))+)'(?!\p{L})/gu;
/** Marks of a cut or an insertion by whoever quotes. */
const SEAM = /\[[^\]]*\]|…|\.{3,}/u;
/** No quotation has more words; what seems to is a mark that nothing closes. */
const LONGEST = 500;
/** How much of a quotation may differ and still be the same one. */
const MOST = 0.34;

/** Every text of a story but the notes of what was wrong before. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const entry of value) yield* texts(entry);
  else if (typeof value === 'object' && value) {
    for (const [key, entry] of Object.entries(value)) if (key !== 'corrections') yield* texts(entry);
  }
}

const joined = (words: readonly Word[]): string => ` ${words.map(({ text }) => text).join(' ')} `;

const known = new WeakMap<Story, string>();
/** All that the story says, as words; lists are divided, so that nothing is found across two texts. */
function wordsIn(story: Story): string {
  const text = known.get(story) ?? [...texts(story)].map((one) => joined(wordsOf(folded(one)))).join('|');
  known.set(story, text);
  return text;
}

function quotationsIn({ text, quoted }: Passage): string[] {
  const prose = folded(text);
  const marked = [...prose.matchAll(QUOTED)].map(([, double, single]) => (double ?? single) as string);
  return quoted && !marked.length ? [prose] : marked;
}

/** The words around a fragment. The fragment alone, of two or three words, is like too many others. */
function frameOf(story: Story, quote: Quote): Set<string> {
  const own = aboutOf(quote.paragraphs.join(' '));
  const names = quote.speakers.map((id) => agentOf(story, id).name);
  const frame = aboutOf([quote.sentence, quote.context, ...names].filter(Boolean).join(' '));
  return new Set([...frame].filter((word) => !own.has(word)));
}

function isNear(story: Story, quote: Quote, words: readonly Word[], distance: number, prose: string): boolean {
  if (words.length < 4) return distance === 1 && shared(frameOf(story, quote), aboutOf(prose)) >= 2;
  return distance <= Math.max(1, words.length * MOST);
}

/** Quotations of a passage that come near to one of the story and differ from it. */
export function driftedWords(story: Story, passage: Passage): Drift[] {
  const all = wordsIn(story);
  const pieces = quotationsIn(passage)
    .flatMap((quotation) => quotation.split(SEAM))
    .filter((piece) => {
      const words = wordsOf(piece);
      return words.length > 1 && words.length <= LONGEST && !all.includes(joined(words));
    });
  return pieces.flatMap((piece): Drift[] => {
    const words = wordsOf(piece);
    const found = story.quotes.flatMap((quote, i) =>
      isWithdrawn(quote)
        ? []
        : quote.paragraphs.map((paragraph, j) => {
            const text = folded(paragraph);
            const own = wordsOf(text);
            const near = nearest(words, own);
            const said = text.slice(own[near.from]?.start ?? 0, own[near.to - 1]?.end ?? 0);
            return { ...near, quote, said, path: `$.quotes[${i}].paragraphs[${j}]` };
          }),
    );
    const [best] = found
      .filter(({ quote, distance, said }) => {
        const common = shared(aboutOf(piece), aboutOf(said)) >= (words.length < 4 ? 0 : 2);
        return common && isNear(story, quote, words, distance, passage.text);
      })
      .sort((a, b) => a.distance - b.distance);
    if (!best) return [];
    const { said, path } = best;
    return [{ line: passage.line, page: piece.trim(), story: said, path, what: 'the quotation differs' }];
  });
}
