import { type Gender, genderOf, isFirstName } from '../words/first-names.ts';
import type { Speech } from '../words/speech.ts';
import { roleAfter, roleBefore } from './roles.ts';
import type { Paragraph, Span, Token } from './text.ts';
import { within } from './text.ts';

/** Someone whom the article names. */
export interface Person {
  first: string | null;
  last: string;
  /** "Sir", "Baroness": a part of the name as newsrooms write it. */
  honour: string | null;
  gender: Gender | null;
  readonly roles: string[];
  /** Where the name stands first. */
  readonly at: number;
}

/** A name where it stands, with whom it may mean: more than one where several bear it. */
export interface NameMention extends Span {
  readonly people: readonly Person[];
  /** The role that stands before the name belongs to the phrase. */
  readonly whole: Span;
}

/** Capitalised words in a row that are no person's name as far as is known. */
export interface Proper extends Span {
  readonly words: readonly Token[];
}

export interface Names {
  readonly people: Person[];
  readonly mentions: NameMention[];
  readonly others: Proper[];
}

const HONOURS = new Set(['sir', 'dame', 'baroness', 'lord', 'lady', 'baron', 'prince', 'princess', 'king', 'queen', 'pope']);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|qc|kc|mp|obe|mbe|cbe)$/i;
const INITIAL = /^\p{Lu}\.?$|^(?:\p{Lu}\.\s?)+$/u;

interface Run {
  readonly tokens: Token[];
  /** Index of the first token in the paragraph. */
  readonly from: number;
  readonly to: number;
}

/** Rows of capitalised words of a paragraph, abbreviated titles, initials and particles included. */
function runsOf(tokens: readonly Token[], text: string, speech: Speech): Run[] {
  const runs: Run[] = [];
  const near = (a: Token, b: Token | undefined): boolean => !!b && b.start - a.end <= 1 && !/[\n\r]/.test(text.slice(a.end, b.start));
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.capital) continue;
    const run = [tokens[at] as Token];
    let last = at;
    // "de Miranda": a surname alone takes its particle along.
    let from = at;
    while (from > 0 && isParticle(tokens[from - 1] as Token, speech) && near(tokens[from - 1] as Token, tokens[from])) {
      from -= 1;
      run.unshift(tokens[from] as Token);
    }
    for (let next = at + 1; next < tokens.length; next += 1) {
      const [before, token] = [tokens[next - 1] as Token, tokens[next] as Token];
      if (!near(before, token)) break;
      const dotted = token.text === '.' && token.start === before.end;
      const short = dotted && (INITIAL.test(before.text) || Object.hasOwn(speech.titles, before.lower)) && tokens[next + 1]?.capital;
      const particle = speech.particles.has(token.lower) && near(token, tokens[next + 1]) && !!(tokens[next + 1]?.capital || speech.particles.has(tokens[next + 1]?.lower ?? ''));
      if (token.capital) {
        run.push(token);
        last = next;
      } else if (short) continue;
      else if (particle) run.push(token);
      else break;
    }
    while (run.length > 1 && !run.at(-1)?.capital) run.pop();
    runs.push({ tokens: run, from, to: last });
    at = last;
  }
  return runs;
}

const isParticle = ({ lower, capital }: Token, { particles, articles, common }: Speech): boolean => !capital && particles.has(lower) && !articles.has(lower) && !common.has(lower);

/** Whether a capital at this place may be that of any word. */
const beginsSentence = (tokens: readonly Token[], at: number): boolean => !tokens[at - 1]?.word && !/^[,;)’'&-]/.test(tokens[at - 1]?.text ?? '.');

/** A headline in title case: its capitals tell of no name. */
function isTitleCase(tokens: readonly Token[], { common }: Speech): boolean {
  const long = tokens.filter((token) => token.word && token.text.length > 3 && !common.has(token.lower));
  return long.length > 3 && long.filter((token) => token.capital).length > long.length * 0.75;
}

interface Candidate {
  readonly run: Run;
  readonly name: Token[];
  readonly title: string | null;
  readonly role: string | null;
  readonly start: number;
  readonly paragraph: readonly Token[];
  readonly heading: boolean;
}

/** Parts a row of capitals into what somebody is and what somebody is called. */
function candidate(run: Run, paragraph: readonly Token[], text: string, heading: boolean, speech: Speech): Candidate | null {
  let words = run.tokens;
  let from = run.from;
  const drop = (count: number) => {
    words = words.slice(count);
    from += count;
  };
  while (
    words.length &&
    speech.common.has(words[0]?.lower as string) &&
    !(words[1] && isFirstName(words[0]?.text as string) && !speech.common.has(words[1].lower) && words[0]?.lower !== 'the') &&
    !Object.hasOwn(speech.titles, words[0]?.lower as string)
  )
    drop(1);
  if (!words.length) return null;
  const start = (words[0] as Token).start;
  let title: string | null = null;
  let split = 0;
  words.forEach((word, i) => {
    if (i === words.length - 1) return;
    const isTitle = Object.hasOwn(speech.titles, word.lower.replace(/\.$/, ''));
    if (isTitle) title = word.lower.replace(/\.$/, '');
    const known = i > 0 && isFirstName(words[split]?.text as string) && !speech.roles.has(words[split]?.lower as string);
    if (isTitle || (speech.roles.has(word.lower) && !known)) split = i + 1;
  });
  const inner = split ? text.slice(start, (words[split - 1] as Token).end) : null;
  const name = words.slice(split).filter((word) => !SUFFIX.test(word.text));
  // "Crooked Jane Roe": a word before the first name is no part of it.
  while (name.length > 2 && !isFirstName(name[0]?.text as string) && !INITIAL.test(name[0]?.text as string) && isFirstName(name[1]?.text as string) && !isFirstName(name[2]?.text as string)) name.shift();
  if (!name.length) return null;
  const before = roleBefore(paragraph, from, text, speech);
  const role = [before?.role, inner && inner.toLowerCase().replace(/\.$/, '') !== title ? inner : null].filter(Boolean).join(' ') || null;
  return { run, name, title, role: role && roleWithoutTitle(role, title), start: before?.start ?? start, paragraph, heading };
}

const roleWithoutTitle = (role: string, title: string | null): string | null =>
  (title && title !== 'president' ? role.replace(new RegExp(`\\s*(?:^|\\s)${title}\\.?$`, 'i'), '') : role).trim() || null;

const nameText = (name: readonly Token[], text: string): string => text.slice((name[0] as Token).start, (name.at(-1) as Token).end);

/** The surname begins at the last word, or at the particle before it. */
function parted(name: readonly Token[], text: string, { particles }: Speech): { first: string | null; last: string } {
  let at = name.length - 1;
  const lone = name.slice(0, -1).every((word) => !word.capital && particles.has(word.lower));
  if (lone) return { first: null, last: nameText(name, text) };
  while (at > 1 && particles.has(name[at - 1]?.lower ?? '') && !name[at - 1]?.capital) at -= 1;
  if (at === 2 && particles.has(name[1]?.lower ?? '')) at = 1;
  return { first: at ? nameText(name.slice(0, at), text) : null, last: nameText(name.slice(at), text) };
}

/** The people of a text, and where each is named. */
export function namesOf(text: string, tokens: readonly Token[], paragraphs: readonly Paragraph[], speech: Speech): Names {
  const candidates = paragraphs.flatMap((span) => {
    const paragraph = within(tokens, span);
    const heading = span.line && isTitleCase(paragraph, speech);
    return runsOf(paragraph, text, speech).flatMap((run) => candidate(run, paragraph, text, heading, speech) ?? []);
  });
  const lower = new Set(tokens.filter((token) => token.word && !token.capital).map((token) => token.lower));
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const alone = new Set(candidates.filter(({ name, heading, title, paragraph, run }) => name.length === 1 && !heading && (title !== null || says(paragraph, run, speech))).map(({ name }) => (name[0] as Token).text));

  const isThing = (word: Token): boolean => [speech.organisations, speech.things, speech.groups, speech.documents].some((set) => set.has(word.lower)) || speech.common.has(word.lower);
  const told = (one: Candidate): boolean => one.title !== null || one.role !== null;
  const isPerson = (one: Candidate): boolean => {
    const { name, paragraph, run, heading } = one;
    const [head, last] = [name[0] as Token, name.at(-1) as Token];
    const full = name.filter((word) => !speech.particles.has(word.lower) && !INITIAL.test(word.text));
    const things = name.slice(isFirstName(head.text) ? 1 : 0).filter(isThing).length;
    const acronym = name.some((word) => /^\p{Lu}{2,}$/u.test(word.text) && word.text.length < 6);
    if (name.length > 5 || acronym || full.length === 0) return false;
    if (full.length === 1 && !(name.length > 1 && isFirstName(head.text))) {
      // "a major Seattle employer": a small letter before one capital is not enough.
      const sure = one.title !== null || (one.role !== null && (/^\p{Lu}/u.test(one.role.split(/\s/).at(-1) as string) || isFirstName(head.text) || alone.has(head.text)));
      return sure && !things && !speech.roles.has(head.lower) && !isThing(last);
    }
    const backed = told(one) || ownedBy(paragraph, run, speech) || alone.has(last.text) || ofHouse(paragraph, run, speech) || roleAfter(paragraph, run.to, text, speech) !== null;
    if (things) return isFirstName(head.text) && things === 1 && isThing(last) && !heading && (told(one) || says(paragraph, run, speech));
    if (isFirstName(head.text) || (INITIAL.test(head.text) && name.length > 1)) return true;
    return backed && !heading && full.length < 4 && !afterPreposition(paragraph, run, one, speech);
  };

  const add = (one: Candidate): Person => {
    const { first, last } = parted(one.name, text, speech);
    const same = (bySurname.get(last) ?? []).filter((other) => sameFirst(other.first, first) && sameGender(other.gender, titleGender(one, speech)));
    const known = first ? same.find((other) => other.first !== null) ?? same.find((other) => other.first === null) : same.length === 1 ? same[0] : undefined;
    const person: Person = known ?? { first, last, honour: null, gender: null, roles: [], at: one.start };
    if (!known) {
      people.push(person);
      bySurname.set(last, [...(bySurname.get(last) ?? []), person]);
    }
    if (first && (!person.first || first.length > person.first.length)) person.first = first;
    if (first) byFirst.set(first.split(/\s/)[0] as string, [...new Set([...(byFirst.get(first.split(/\s/)[0] as string) ?? []), person])]);
    if (one.title && HONOURS.has(one.title)) person.honour ??= one.title[0]?.toUpperCase() + one.title.slice(1);
    person.gender ??= titleGender(one, speech) ?? (first ? genderOf(first.split(/[\s-]/)[0] as string) ?? genderOf(first.split(/\s/)[0] as string) : null);
    const after = roleAfter(one.paragraph, one.run.to, text, speech);
    for (const role of [one.role, after]) if (role && !person.roles.includes(role)) person.roles.push(role);
    return person;
  };

  const taken = new Map<Candidate, readonly Person[]>();
  const full = candidates.filter((one) => one.name.length > 1 && isPerson(one));
  const long = (one: Candidate) => one.name.length;
  for (const sure of [true, false]) {
    for (const one of sure ? full : [...full].sort((a, b) => long(b) - long(a))) {
      if (isFirstName(one.name[0]?.text as string) !== sure) continue;
      // "Injecting Roe into the debate": a verb with a capital is no first name.
      // "Te Kaurinui": the first names of whoever was named in full.
      const named = sure ? [] : people.filter(({ first }) => first === nameText(one.name, text) || first?.startsWith(`${nameText(one.name, text)} `));
      if (named.length === 1) {
        taken.set(one, named);
        continue;
      }
      const bearers = sure || one.title ? [] : (bySurname.get(parted(one.name, text, speech).last) ?? []);
      const [head] = one.name as [Token];
      const opens = beginsSentence(one.paragraph, one.run.from) && head === one.run.tokens[0] && (lower.has(head.lower) || /(?:ing|ed)$/.test(head.lower));
      taken.set(one, bearers.length && opens ? bearers : [add(one)]);
    }
  }
  // "Donna and Jenny Taylor": the first takes the surname of the second.
  candidates.forEach((one, i) => {
    const next = candidates[i + 1];
    const [head] = one.name;
    if (taken.has(one) || !next || one.name.length > 1 || !head || !isFirstName(head.text) || bySurname.has(head.text)) return;
    const [person] = taken.get(next) ?? [];
    const between = text.slice(head.end, (next.name[0] as Token).start).trim();
    if (!person?.first || !speech.and.has(between) || next.role) return;
    const sibling: Person = { first: head.text, last: person.last, honour: null, gender: genderOf(head.text), roles: one.role ? [one.role] : [], at: one.start };
    const old = bySurname.get(person.last)?.find((other) => other.first === head.text);
    if (!old) {
      people.push(sibling);
      bySurname.set(person.last, [...(bySurname.get(person.last) ?? []), sibling]);
      byFirst.set(head.text, [...(byFirst.get(head.text) ?? []), sibling]);
    }
    taken.set(one, [old ?? sibling]);
  });
  for (const one of candidates) {
    if (taken.has(one)) continue;
    const { first, last } = parted(one.name, text, speech);
    const single = first === null;
    const gender = titleGender(one, speech);
    const bearers = (bySurname.get(single ? last : nameText(one.name, text)) ?? []).filter((other) => sameGender(other.gender, gender));
    if (bearers.length && (single || one.title)) {
      for (const role of one.role && bearers.length === 1 ? [one.role] : []) if (!bearers[0]?.roles.includes(role)) bearers[0]?.roles.push(role);
      taken.set(one, bearers);
    } else if (one.name.length === 1 && isPerson(one)) taken.set(one, [add(one)]);
    else if (one.name.length === 1 && byFirst.get(last)?.length && !one.heading) taken.set(one, byFirst.get(last) as Person[]);
    else if (one.name.length === 1 && !one.heading && speaksAsPerson(one, speech)) taken.set(one, [add(one)]);
  }
  // A name that was met alone first, and in full later.
  const mentions = [...taken]
    .map(([one, who]) => ({
      start: (one.name[0] as Token).start,
      end: (one.name.at(-1) as Token).end,
      whole: { start: one.start, end: (one.run.tokens.at(-1) as Token).end },
      people: who,
    }))
    .sort((a, b) => a.start - b.start);
  for (const { start, end, people: [person] } of mentions) if (person && person.gender === null) person.gender = genderBeside(tokens, { start, end }, speech);
  const others = candidates.filter((one) => !taken.has(one)).map(({ run }) => ({ words: run.tokens, start: (run.tokens[0] as Token).start, end: (run.tokens.at(-1) as Token).end }));
  return { people, mentions, others };
}

const titleGender = ({ title, role }: Candidate, { titles, women, men }: Speech): Gender | null => {
  const last = role?.toLowerCase().split(/\s+/).at(-1) ?? '';
  return (title ? titles[title] : null) ?? (women.has(last) ? 'f' : men.has(last) ? 'm' : null);
};
const sameGender = (a: Gender | null, b: Gender | null): boolean => !a || !b || a === b;
function sameFirst(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  const [x, y] = [a.split(/\s/)[0] as string, b.split(/\s/)[0] as string].map((name) => name.toLowerCase().replace(/\./g, '')) as [string, string];
  return x === y || (x.length > 2 && y.startsWith(x)) || (y.length > 2 && x.startsWith(y)) || (x.length === 1 && y[0] === x) || (y.length === 1 && x[0] === y);
}

/** A verb of speech follows the name, or stands before it after a quotation. */
function says(paragraph: readonly Token[], { from, to }: Run, { cues }: Speech): boolean {
  const next = paragraph.slice(to + 1, to + 4).find((token) => !/ly$/.test(token.lower) && !['has', 'had', 'also'].includes(token.lower));
  const [mark, verb] = [paragraph[from - 2], paragraph[from - 1]];
  return (!!next && cues.has(next.lower)) || (!!verb && cues.has(verb.lower) && !!mark && !mark.word);
}

/** "the BBC’s Jane Roe reports": a house’s own writer. */
const ofHouse = (paragraph: readonly Token[], run: Run, speech: Speech): boolean => /^['’]s?$/.test(paragraph[run.from - 1]?.text ?? '') && says(paragraph, run, speech);

/** "Jane Roe with her daughter": a pronoun of a person right after the name. */
const ownedBy = (paragraph: readonly Token[], { to }: Run, { personal: relative }: Speech): boolean =>
  /^(?:his|her)$/.test(paragraph[to + 2]?.lower ?? '') || relative.has(paragraph[to + 1]?.text === ',' ? (paragraph[to + 2]?.lower ?? '') : '');

/** One word that says something as people do: "Ronaldo said he". */
function speaksAsPerson(one: Candidate, speech: Speech): boolean {
  const { paragraph, run, name } = one;
  const [word] = name;
  if (!word || /^\p{Lu}+$/u.test(word.text) || [speech.things, speech.organisations, speech.groups, speech.roles, speech.common].some((set) => set.has(word.lower))) return false;
  const [verb, next, after] = paragraph.slice(run.to + 1, run.to + 4);
  const gender = (token: Token | undefined) => ['m', 'f'].includes(speech.pronouns[token?.lower ?? ''] as string);
  return !!verb && speech.cues.has(verb.lower) && (gender(next) || gender(after));
}

/** "in New York" is a place, and "to Jane Roe" nobody's: without a first name that is known, a preposition decides. */
const afterPreposition = (paragraph: readonly Token[], run: Run, one: Candidate, speech: Speech): boolean =>
  !one.role && !one.title && ['in', 'at', 'near', 'from', 'of', 'the', 'across', 'around'].includes(paragraph[run.from - 1]?.lower ?? '') && !says(paragraph, run, speech);

/** "Shaun said he": the pronoun of what someone says of themselves. */
function genderBeside(tokens: readonly Token[], { end }: Span, speech: Speech): Gender | null {
  const next = within(tokens, { start: end, end: end + 30 });
  const [verb, that, one] = next;
  if (!verb || !speech.cues.has(verb.lower)) return null;
  const gender = speech.pronouns[that?.lower === 'that' ? (one?.lower ?? '') : (that?.lower ?? '')];
  return gender === 'm' || gender === 'f' ? gender : null;
}
export { beginsSentence };
