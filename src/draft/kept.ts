import type { Article } from './article.ts';
import type { Item } from './items.ts';
import type { Spoken } from './speakers.ts';

/** Why words in quotation marks may be no quotation. */
export type Doubtful = 'short' | 'single' | null;

const lettersOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? [];
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|is|it|of|on|or|the|to|vs?|with|de|la|le|les|et|du|der|die|das|und|im|am|zu)$/;

/** Every long word has a capital: the name of a work, not what somebody said. */
function isTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => !SMALL.test(word.toLowerCase()));
  return words.length < 9 && words.length > 1 && long.length > 1 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Whether somebody said the words in quotation marks. Titles, terms and scare quotes do not count. */
export function isKept(article: Article, quote: number, spoken: Spoken | undefined): boolean {
  const { text, quotations, speech, sentences, items } = article;
  const { parts, outer, marks } = quotations[quote] as (typeof quotations)[number];
  const inner = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
  const words = lettersOf(inner);
  if (!words.length || !spoken) return false;
  const sentence = sentences[spoken.sentence] as (typeof sentences)[number];
  const before = text.slice(Math.max(sentence.start, outer.start - 60), outer.start);
  if (speech.imagined.test(before)) return false;
  const own = items[spoken.sentence] as readonly Item[];
  const at = own.findIndex((item) => item.quote === quote);
  const previous = own[at - 1];
  const named = previous?.kind === 'word' && speech.naming.has(previous.lower);
  const direct = parts.length > 1 || /^[,:]$/.test(previous?.text ?? '') || at === 0;
  const finished = /[,.!?…]["”’']?$/u.test(inner);
  if (isTitle(words) && !(direct && finished)) return false;
  if (named && words.length < 7 && !direct && !weakCall(previous, spoken)) return false;
  const told = spoken.verb !== null;
  if (marks === 'single' && !told) return false;
  if (told) return true;
  if (direct && (finished || words.length > 4)) return words.length > 4 || (finished && spoken.voice.actors.length > 0);
  return words.length > 3 && spoken.voice.actors.length > 0 && /\p{Ll}/u.test(inner[0] ?? '');
}

const weakCall = (previous: Item, { verb }: Spoken): boolean => previous.lower === verb;
