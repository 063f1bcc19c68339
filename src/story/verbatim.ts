import { fold } from './fold.ts';
import { placesOf } from './fragment.ts';
import type { Problem } from './problems.ts';
import type { Edit, Quote } from './schema.ts';
import { show } from './show.ts';

/** A paragraph without the edits that this file declares as its own. */
function undo(paragraph: string, edits: readonly Edit[]): string | null {
  let text = paragraph;
  for (const { kind, by, text: words } of edits) {
    if (by !== 'story' || !['insertion', 'omission'].includes(kind)) continue;
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
      if (edit.by === 'story' || edit.kind === 'interruption' || !edit.text || paragraph.includes(edit.text)) continue;
      const what = `the edit ${show(edit.text)} is not in paragraph ${i}`;
      problems.push({ path: `${path}.edits[${quote.edits.indexOf(edit)}].text`, what, hint: 'Copy its text exactly' });
    }
  });
  quote.edits.forEach((edit, i) => {
    if (edit.paragraph < quote.paragraphs.length) return;
    const what = `there is no paragraph ${edit.paragraph}`;
    problems.push({ path: `${path}.edits[${i}].paragraph`, what, hint: 'Count paragraphs from 0' });
  });
  addFragment(quote, path, problems);
  return problems;
}

/** A fragment stands in its sentence at one place, which is its place in the evidence. */
function addFragment({ paragraphs, sentence, at, evidence }: Quote, path: string, problems: Problem[]): void {
  const say = (key: string, what: string, hint: string) => problems.push({ path: `${path}.${key}`, what, hint });
  if (sentence === null) {
    if (at !== null) say('at', 'there is no sentence', 'Remove "at", or give the sentence');
    return;
  }
  if (paragraphs.length > 1)
    say('paragraphs', 'a fragment has several paragraphs', 'Make a quotation of each fragment');
  const whole = evidence.find(({ exact }) => fold(exact).text.includes(fold(sentence).text));
  if (!whole)
    say('sentence', 'the sentence is not in the evidence', 'Give the sentence as a further passage of evidence');
  const [fragment = ''] = paragraphs;
  const parts = placesOf(fragment, sentence);
  const places = parts.map(([start]) => [...sentence.slice(0, start)].length);
  if (!places.length) {
    say('sentence', 'the sentence does not hold the quoted fragment', 'Copy the sentence with the fragment in it');
    return;
  }
  if (parts.some(([start, end]) => end - start !== fragment.length)) {
    say('sentence', 'the fragment has other white space in the sentence', 'Write single spaces in both');
    return;
  }
  // With folded white space, only the order of the places tells.
  const [passage] = evidence;
  const from = whole?.source === passage?.source ? (whole?.exact.indexOf(sentence) ?? -1) : -1;
  const own =
    whole && passage && from >= 0 ? passage.start - whole.start - [...whole.exact.slice(0, from)].length : null;
  const right = own !== null && places.includes(own) ? own : null;
  if (at === null && places.length > 1) {
    const hint = right === null ? `Give "at": ${places.join(' or ')}` : `Give "at": ${right}`;
    say('at', `the fragment stands ${places.length} times in the sentence`, hint);
  } else if (at !== null && (right === null ? !places.includes(at) : at !== right)) {
    say('at', `the fragment does not begin at ${at} in the sentence`, `Give "at": ${right ?? places.join(' or ')}`);
  }
}
