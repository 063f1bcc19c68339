import { fold } from './fold.ts';
import type { Problem } from './problems.ts';
import type { Edit, Quote } from './schema.ts';
import { show } from './show.ts';

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
