import type { Speech } from '../words/speech.ts';
import type { Item } from './items.ts';
import { firstSubject, type Subject, subjectAfter, subjectBefore } from './subjects.ts';
import type { Span } from './text.ts';

/** A clause that says who speaks: from the first item of subject and verb to the last. */
export interface Attribution extends Span {
  readonly verb: string;
  readonly subject: Subject;
  /** Whether the verb attributes only what stands in quotation marks. */
  readonly weak: boolean;
  /** Whether the verb tells of a thought or a sight. */
  readonly mild: boolean;
  /** Whether the clause counts for a quotation right beside it alone. */
  readonly beside: boolean;
  /** The place of the clause among the items of its sentence. */
  readonly from: number;
  readonly to: number;
}

/** "was described", "has been called": the subject is who was spoken of. */
function isPassive(items: readonly Item[], verb: number, { be }: Speech): boolean {
  if (!be.size || !/(?:ed|en|told|said|put|found|shown|heard|seen)$/.test((items[verb] as Item).lower)) return false;
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at -= 1) {
    const { lower } = items[at] as Item;
    if (be.has(lower)) return true;
    if (!/ly$/.test(lower) && !['also', 'once', 'often', 'not', 'previously'].includes(lower)) return false;
  }
  return false;
}

function byAgent(items: readonly Item[], verb: number, speech: Speech): Subject | null {
  for (let at = verb + 1; at < Math.min(items.length, verb + 6); at += 1)
    if ((items[at] as Item).lower === 'by') return subjectAfter(items, at, speech);
  return null;
}

/** Whether things of this kind speak: a man, a company and a report do, a system does not. */
export const speaks = (subject: Subject, speech: Speech): boolean =>
  subject.kind !== 'phrase' ||
  [speech.roles, speech.groups, speech.organisations, speech.documents].some((set) => set.has(subject.head)) ||
  /\d+-year-old/.test(subject.head);

/** Every clause of a sentence that says who speaks, in order. */
export function attributionsOf(items: readonly Item[], speech: Speech): Attribution[] {
  const found: Attribution[] = [];
  const add = (subject: Subject | null, verb: number, weak: boolean, shared = false): void => {
    if (!subject) return;
    const item = items[verb] as Item;
    const known = speaks(subject, speech);
    if (weak && !known) return;
    let led = verb - 1;
    while (led >= 0 && (speech.between.has((items[led] as Item).lower) || /ly$/.test((items[led] as Item).lower)))
      led -= 1;
    const relative = speech.relative.has(items[led]?.lower ?? '');
    // "Kim’s mental state": one alone does not "state", but "states".
    const modal = led < verb - 1 || ['i', 'you', 'we', 'they'].includes(items[led]?.lower ?? '');
    if (
      speech.bases.has(item.lower) &&
      !shared &&
      !modal &&
      !(
        subject.kind === 'joint' ||
        (subject.kind === 'phrase' && speech.groups.has(subject.head)) ||
        (subject.kind === 'proper' && /s$/.test(items[led]?.text ?? ''))
      )
    )
      return;
    const ended =
      verb === items.length - 1 || (/^[.,;]$/.test(items[verb + 1]?.text ?? '') && items[verb + 2]?.kind !== 'quote');
    if (
      weak &&
      !shared &&
      ended &&
      subject.kind === 'phrase' &&
      /(?:[^s]s|^[^d]+)$/.test(item.lower) &&
      !(items[verb - 1]?.kind === 'quote')
    )
      return;
    const [start, end] = shared
      ? [item.start, item.end]
      : [Math.min(subject.start, item.start), Math.max(subject.end, item.end)];
    const from = items.findIndex((one) => one.end > start);
    const to = items.findLastIndex((one) => one.start < end);
    found.push({
      verb: item.lower,
      subject,
      weak,
      mild: speech.mild.has(item.lower),
      beside: !known || relative,
      start,
      end,
      from,
      to,
    });
  };
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'word') continue;
    const { lower } = item;
    const opening = speech.according.find((words) => words.startsWith(lower) && startsWith(items, at, words));
    if (opening) {
      add(subjectAfter(items, at + opening.split(' ').length - 1, speech), at + opening.split(' ').length - 1, false);
      continue;
    }
    const before = items[at - 1];
    if (speech.nouns.has(lower)) {
      const owner = ownerOf(items, at, speech);
      if (owner) {
        add(owner, at, true, true);
        continue;
      }
    }
    if (speech.participles.has(lower)) {
      const own =
        before && speech.nounBefore.has(before.lower)
          ? null
          : (found.findLast((one) => one.to < at && !(one.verb === lower))?.subject ??
            firstSubject(items, at, speech) ??
            subjectLater(items, at, speech));
      add(own, at, true, true);
      continue;
    }
    const strong = speech.cues.has(lower) || (/^puts?$/.test(lower) && items[at + 1]?.lower === 'it');
    if (!strong && !speech.weak.has(lower)) continue;
    if (before?.kind === 'word' && speech.nounBefore.has(before.lower) && !speech.indefinite.has(lower)) continue;
    if (/^['’]s$/.test(before?.text ?? '') && !/(?:ed|said|told)$/.test(lower)) continue;
    if (isPassive(items, at, speech)) {
      add(byAgent(items, at, speech), at, !strong);
      continue;
    }
    if (before?.lower === 'to') {
      const own = found.findLast((one) => one.to < at)?.subject ?? firstSubject(items, at, speech);
      add(own, at, true, true);
      continue;
    }
    const quoted = before?.kind === 'quote' || (before?.text === ',' && items[at - 2]?.kind === 'quote') || at === 0;
    const subject = quoted
      ? subjectAfter(items, at, speech)
      : (invertedSubject(items, at, speech) ?? subjectBefore(items, at, speech));
    if (subject) {
      add(subject, at, !strong);
    } else if (
      before?.kind === 'word' &&
      (speech.and.has(before.lower) || before.lower === 'but' || speech.between.has(before.lower))
    ) {
      // "He met them and called it “a start”": the verb shares the subject of the one before.
      const own = found.findLast((one) => one.to < at)?.subject ?? firstSubject(items, at, speech);
      add(own, at, !strong, true);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

const OWNERS: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', its: 'it' };

/** "the mayor’s claim", "his description": whose words they are. */
function ownerOf(items: readonly Item[], at: number, speech: Speech): Subject | null {
  let from = at - 1;
  while (
    from > at - 4 &&
    items[from]?.kind === 'word' &&
    !/^['’]s$/.test(items[from]?.text ?? '') &&
    !OWNERS[items[from]?.lower ?? '']
  )
    from -= 1;
  const mark = items[from];
  if (!mark) return null;
  const word = OWNERS[mark.lower];
  if (word && mark.kind === 'word') return { kind: 'pronoun', word, start: mark.start, end: mark.end };
  const owner = items[from - 1];
  if (!/^['’]s$/.test(mark.text) || owner?.kind !== 'name' || !owner.name || speech.common.has(owner.lower))
    return null;
  return { kind: 'name', mention: owner.name, start: owner.start, end: owner.end };
}

function startsWith(items: readonly Item[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, i) => items[at + i]?.lower === word);
}

/** "Speaking to reporters, Jane Roe said": who speaks stands after the comma. */
function subjectLater(items: readonly Item[], at: number, speech: Speech): Subject | null {
  const comma = items.findIndex((item, i) => i > at && item.text === ',');
  const one = comma < 0 ? undefined : items[comma + 1];
  if (one?.kind === 'name' && one.name) return { kind: 'name', mention: one.name, start: one.start, end: one.end };
  return one?.kind === 'word' && Object.hasOwn(speech.pronouns, one.lower)
    ? { kind: 'pronoun', word: one.lower, start: one.start, end: one.end }
    : null;
}

/** French and German put who speaks after the verb also where a word stands between: "a déclaré Mme Roe". */
function invertedSubject(items: readonly Item[], at: number, speech: Speech): Subject | null {
  let from = at - 1;
  while (from >= 0 && speech.inverted.has((items[from] as Item).lower)) from -= 1;
  const before = items[from];
  const quoted = before?.kind === 'quote' || (before?.text === ',' && items[from - 1]?.kind === 'quote');
  return from < at - 1 && quoted ? subjectAfter(items, at, speech) : null;
}
