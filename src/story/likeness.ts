/* Finds the words of a text that are most like others, and the differences. It helps a person, and never decides. */

/** How unlike two words are, from 0 to 1: what is left between their common beginning and end. */
function unlike(a: string, b: string): number {
  if (a === b) return 0;
  const [from, to] = middle(a, b);
  return (Math.max(a.length, b.length) - from - to) / Math.max(a.length, b.length);
}

/** How long the common beginning and the common end of two words are. */
function middle(a: string, b: string): [from: number, to: number] {
  const least = Math.min(a.length, b.length);
  let from = 0;
  while (from < least && a[from] === b[from]) from += 1;
  let to = 0;
  while (to < least - from && a.at(-1 - to) === b.at(-1 - to)) to += 1;
  return [from, to];
}

const GAP = 0.8;
/** Above this part of the words, two passages are not alike. */
const MOST = 0.4;

type Step = 'same' | 'more' | 'less';

/**
 * The passage of a text that is most like the words given, with what differs in brackets: `… to fr[iends].`; `null` where
 * none is. Sellers' algorithm over words: linear in the text for each of them.
 */
export function likeness(words: string, text: string): string | null {
  const wanted = words.trim().split(/\s+/);
  const there = text.split(/\s+/).filter(Boolean);
  const steps: Step[][] = [];
  let costs = wanted.map((_, i) => (i + 1) * GAP);
  let best: [cost: number, end: number] = [wanted.length * MOST, -1];
  for (const [j, word] of there.entries()) {
    const next: number[] = [];
    const step: Step[] = [];
    for (const [i, one] of wanted.entries()) {
      const same = (i ? (costs[i - 1] as number) : 0) + unlike(one, word);
      const more = (costs[i] as number) + GAP;
      const less = (i ? (next[i - 1] as number) : 0) + GAP;
      const least = Math.min(same, more, less);
      next.push(least);
      step.push(least === same ? 'same' : least === more ? 'more' : 'less');
    }
    steps.push(step);
    costs = next;
    const cost = next.at(-1) as number;
    if (cost < best[0]) best = [cost, j];
  }
  if (best[1] < 0) return null;
  const marked: string[] = [];
  let [i, j] = [wanted.length - 1, best[1]];
  while (i >= 0) {
    const step = j < 0 ? 'less' : steps[j]?.[i];
    const [one, word] = [wanted[i] as string, there[j] as string];
    if (step === 'same') {
      const [from, to] = middle(one, word);
      const changed = `${word.slice(0, from)}[${word.slice(from, word.length - to)}]${to ? word.slice(-to) : ''}`;
      marked.unshift(one === word ? word : changed);
    } else marked.unshift(step === 'more' ? `[${word}]` : `[no “${one}”]`);
    if (step !== 'more') i -= 1;
    if (step !== 'less') j -= 1;
  }
  return `${j >= 0 ? '… ' : ''}${marked.join(' ')}${best[1] < there.length - 1 ? ' …' : ''}`;
}
