import { isEnglish } from '../words/language.ts';
import { digitsIn, knowsScale, PERCENT } from './digits.ts';
import { fold } from './fold.ts';
import { hedgeBeside, hedgeWithin, readStated } from './hedges.ts';
import { numbersIn, ratioIn } from './numerals.ts';
import type { Problem } from './problems.ts';
import type { Edit, Evidence, Quote, Statistic } from './schema.ts';
import { show } from './show.ts';
import { statedAt } from './stated.ts';

/** What a paragraph would be without the edits that this file declares as its own. */
function undo(paragraph: string, edits: readonly Edit[]): string | null {
  let text = paragraph;
  for (const { kind, by, text: words } of edits) {
    if (by !== 'story' || kind.startsWith('inferred')) continue;
    const [shown, meant] = kind === 'insertion' ? [words, ''] : ['[…]', words];
    // Words of ours without brackets would pass for the speaker's.
    if (!words || !text.includes(shown) || (kind === 'insertion' && !/^\s*\[[^[\]]+\]\s*$/.test(words))) return null;
    text = text.replace(shown, () => meant);
  }
  return text;
}

/** Quotation paragraphs are, in order, the first passages of evidence, except for declared edits. */
export function quoteProblems(quote: Quote, path: string): Problem[] {
  const problems: Problem[] = [];
  quote.paragraphs.forEach((paragraph, i) => {
    const at = `${path}.paragraphs[${i}]`;
    const edits = quote.edits.filter((edit) => edit.paragraph === i);
    const passage = quote.evidence[i]?.exact;
    const plain = undo(paragraph, edits);
    if (passage === undefined) {
      problems.push({ path: at, what: 'the paragraph has no evidence', hint: `Give its passage as evidence[${i}]` });
    } else if (plain === null) {
      const what = 'a declared edit does not show in the paragraph';
      problems.push({ path: at, what, hint: 'An insertion is its bracketed text; an omission reads […]' });
    } else if (fold(plain).text !== fold(passage).text) {
      const what = `${show(plain)} is not its passage ${show(passage)}`;
      problems.push({ path: at, what, hint: 'Copy the words, or declare the edit' });
    }
    for (const edit of edits) {
      if (edit.by === 'story' || !edit.text || paragraph.includes(edit.text)) continue;
      const what = `the edit ${show(edit.text)} is not in paragraph ${i}`;
      problems.push({ path: `${path}.edits[${quote.edits.indexOf(edit)}].text`, what, hint: 'Copy its text exactly' });
    }
  });
  quote.edits.forEach((edit, i) => {
    if (edit.paragraph < quote.paragraphs.length) return;
    const what = `there is no paragraph ${edit.paragraph}`;
    problems.push({ path: `${path}.edits[${i}].paragraph`, what, hint: 'Count paragraphs from 0' });
  });
  const { sentence } = quote;
  if (sentence !== null && !quote.paragraphs.every((words) => fold(sentence).text.includes(fold(words).text))) {
    const what = 'the sentence does not hold the quoted fragment';
    problems.push({ path: `${path}.sentence`, what, hint: 'Copy the sentence with the fragment in it' });
  }
  if (sentence !== null && !quote.evidence.some(({ exact }) => fold(exact).text.includes(fold(sentence).text))) {
    const what = 'the sentence is not in the evidence';
    problems.push({ path: `${path}.sentence`, what, hint: 'Give the sentence as a further passage of evidence' });
  }
  return problems;
}

/** The words around a passage: those that its selector gives, or more when the source is at hand. */
export type Around = (selector: Evidence) => readonly [before: string, after: string];

/** The comparator, the anchor and the unit say what the stated words say, and no hedge was left beside them. */
export function quantityProblems(
  { quantity, evidence }: Statistic,
  path: string,
  lang: string,
  around: Around = ({ prefix, suffix }) => [prefix, suffix],
): Problem[] {
  const problems: Problem[] = [];
  const { stated, comparator } = quantity;
  const fault = (key: string, what: string, hint: string) =>
    problems.push({ path: `${path}.quantity.${key}`, what, hint });
  const { says } = readStated(stated, lang);
  if (!/^[\p{L}\p{N}\p{Sc}<>~≤≥≈±.−-]/u.test(stated) || !/[\p{L}\p{N}\p{Sc}%‰°²³+]$/u.test(stated)) {
    fault('stated', `${show(stated)} begins or ends outside the phrase`, 'Leave out space and punctuation around it');
  }
  if (!evidence.some(({ exact }) => statedAt(stated, exact))) {
    fault('stated', `${show(stated)} is a piece of the evidence's own words`, 'Take whole words and whole numbers');
  }
  if (says.length && !says.includes(comparator)) {
    fault(
      'comparator',
      `the words ${show(stated)} say "${says.join('" or "')}", not "${comparator}"`,
      'Let the comparator follow the words',
    );
  }
  const inner = says.includes('=') ? hedgeWithin(stated, lang) : null;
  if (inner) fault('stated', `"${inner}" hedges it in the middle of ${show(stated)}`, 'Begin stated with the hedge');
  for (const selector of evidence) {
    const { exact } = selector;
    const at = statedAt(stated, exact);
    if (!at) continue;
    const [prefix, suffix] = around(selector);
    const before = prefix + exact.slice(0, at.start);
    const after = exact.slice(at.end) + suffix;
    const hedge = hedgeBeside(before, after, lang);
    if (hedge)
      fault('stated', `the source hedges it: "${hedge}" stands beside ${show(stated)}`, 'Take the hedge into stated');
    if (goesOn(stated, before, after, lang)) {
      fault('stated', `the number goes on beside ${show(stated)}`, 'Take the whole number into stated');
    }
  }
  problems.push(...numberProblems(quantity, evidence, path, lang));
  return problems;
}

const numbers = (text: string, lang: string): number[] => (isEnglish(lang) ? numbersIn(text) : digitsIn(text, lang));

/** The numbers that a quantity's words state; `null` where they cannot be read: they are in words, or with words that may multiply them. */
function numbersStated({ unit, stated, comparator }: Statistic['quantity'], lang: string): number[] | null {
  if (isEnglish(lang)) return unit === 'ratio' ? (ratioIn(stated) ?? []) : numbersIn(stated);
  const found = digitsIn(stated, lang);
  // "1 of 5" in one language is "of 5, 1" in another.
  if (unit === 'ratio') found.sort((a, b) => a - b);
  const due = unit === 'ratio' || comparator === 'between' ? 2 : 1;
  return found.length === due && knowsScale(stated, lang) ? found : null;
}

/** What of a quantity's words could not be read, for a person to read; `null` where all was. */
export function unreadOf({ quantity }: Statistic, lang: string): string | null {
  const parts = [
    ...(readStated(quantity.stated, lang).says.length ? [] : ['hedge']),
    ...(numbersStated(quantity, lang) ? [] : ['number']),
  ];
  return parts.join(' and ') || null;
}

/** Whether a stated number is a piece of a longer one: "1.4" of "1.4 million", "five" of "twenty-five", "62" of "62 per cent". */
function goesOn(stated: string, before: string, after: string, lang: string): boolean {
  const own = numbers(stated, lang);
  const left = before.split(/\s+/).slice(-6).join(' ');
  const right = after.split(/\s+/).slice(0, 6).join(' ');
  const begun = numbers(left + stated, lang).slice(-own.length);
  const ended = numbers(stated + right, lang).slice(0, own.length);
  if (!own.length) return false;
  if (String(begun) !== String(own) || String(ended) !== String(own)) return true;
  return startsPercent(after) || /^\s+(?:out of|in every)\s/i.test(after);
}

/** Words that say "per cent" right after a number. The sign is no word, and is told from the number's own end. */
const startsPercent = (after: string): boolean =>
  /^\s*\p{L}/u.test(after) && PERCENT.exec(after.trimStart())?.index === 0;

/** The anchor and the unit against the number that the words state. */
function numberProblems(quantity: Statistic['quantity'], evidence: Evidence[], path: string, lang: string): Problem[] {
  const { unit, anchor, stated } = quantity;
  const problems: Problem[] = [];
  const fault = (key: string, what: string, hint: string) =>
    problems.push({ path: `${path}.quantity.${key}`, what, hint });
  const raw = anchor as unknown as number | { of: number[] } | { from: number; to: number };
  const given = typeof raw === 'number' ? [raw] : 'of' in raw ? raw.of : [raw.from, raw.to];
  const words = numbersStated(quantity, lang);
  if (words && String(words) !== String(given)) {
    fault(
      'anchor',
      `the words ${show(stated)} say ${words.join(' and ') || 'no number'}, not ${given.join(' and ')}`,
      'Let the anchor follow the words',
    );
  }
  if (unit === 'percent' && !PERCENT.test(stated)) {
    fault('unit', `${show(stated)} does not say per cent`, 'Take the unit into stated, or change it');
  }
  if (unit !== 'percent' && PERCENT.test(stated)) fault('unit', `${show(stated)} is a percentage`, 'Use "percent"');
  if (
    typeof unit === 'object' &&
    !evidence.some(({ exact }) => statedAt(unit.noun, exact) || exact.includes(`-${unit.noun}`)) &&
    !(/^\p{Sc}$/u.test(unit.noun) && stated.includes(unit.noun))
  ) {
    fault('unit.noun', `"${unit.noun}" is not in the evidence`, "Use the source's own noun");
  }
  return problems;
}
