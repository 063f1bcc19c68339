import { fold } from './fold.ts';
import { hedgeBeside, readStated } from './hedges.ts';
import { numbersIn, ratioIn } from './numerals.ts';
import { type Problem, show } from './problems.ts';
import { statedAt } from './rules.ts';
import type { Edit, Quote, Statistic } from './schema.ts';

/** What a paragraph would be without the edits that this file declares as its own. */
function undo(paragraph: string, edits: readonly Edit[]): string | null {
  let text = paragraph;
  for (const { kind, by, text: words } of edits) {
    if (by !== 'story' || kind.startsWith('inferred')) continue;
    const [shown, meant] = kind === 'insertion' ? [words, ''] : ['[…]', words];
    if (!words || !text.includes(shown)) return null;
    text = text.replace(shown, meant);
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

/** The comparator, the anchor and the unit say what the stated words say, and no hedge was left beside them. */
export function quantityProblems({ quantity, evidence }: Statistic, path: string, lang: string): Problem[] {
  const problems: Problem[] = [];
  const { stated, comparator, unit } = quantity;
  const fault = (key: string, what: string, hint: string) =>
    problems.push({ path: `${path}.quantity.${key}`, what, hint });
  const said = readStated(stated, lang).comparator;
  if (said === null) return problems;
  if (said !== comparator) {
    fault(
      'comparator',
      `the words ${show(stated)} say "${said}", not "${comparator}"`,
      'Let the comparator follow the words',
    );
  }
  for (const { exact, prefix, suffix } of evidence) {
    const at = statedAt(stated, exact);
    if (at < 0) continue;
    const hedge = hedgeBeside(prefix + exact.slice(0, at), exact.slice(at + stated.length) + suffix, lang);
    if (hedge)
      fault('stated', `the source hedges it: "${hedge}" stands beside ${show(stated)}`, 'Take the hedge into stated');
  }
  if (lang.slice(0, 2).toLowerCase() === 'en') {
    const raw = quantity.anchor as unknown as number | { of: number[] } | { from: number; to: number };
    const given = typeof raw === 'number' ? [raw] : 'of' in raw ? raw.of : [raw.from, raw.to];
    const words = unit === 'ratio' ? ratioIn(stated) : numbersIn(stated);
    if (String(words) !== String(given)) {
      fault(
        'anchor',
        `the words ${show(stated)} say ${words?.join(' and ') || 'no number'}, not ${given.join(' and ')}`,
        'Let the anchor follow the words',
      );
    }
    if (unit === 'percent' && !/%|\bper ?cent\b|\bpercentage\b/i.test(stated)) {
      fault('unit', `${show(stated)} does not say per cent`, 'Take the unit into stated, or change it');
    }
    if (unit !== 'percent' && /%|\bper ?cent\b/i.test(stated))
      fault('unit', `${show(stated)} is a percentage`, 'Use "percent"');
    if (
      typeof unit === 'object' &&
      !evidence.some(({ exact }) => statedAt(unit.noun, exact) >= 0 || exact.includes(`-${unit.noun}`))
    ) {
      fault('unit.noun', `"${unit.noun}" is not in the evidence`, "Use the source's own noun");
    }
  }
  return problems;
}
