import { type Gender, genderOf, isFirstName } from '../words/first-names.ts';
import type { Speech } from '../words/speech.ts';
import { beginsSentence, type Candidate, candidatesOf, nameText, parted, titleGender } from './candidates.ts';
import { genderBeside, isPerson, says, speaksAsPerson } from './personhood.ts';
import { roleAfter } from './roles.ts';
import type { Paragraph, Span, Token } from './text.ts';

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

export interface Names {
  readonly people: Person[];
  readonly mentions: NameMention[];
  /** Rows of words with capitals that are no person’s name as far as is known. */
  readonly others: Span[];
}

const HONOURS = new Set('sir dame baroness lord lady baron prince princess king queen pope'.split(' '));

const sameGender = (a: Gender | null, b: Gender | null): boolean => !a || !b || a === b;
function sameFirst(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  const [x, y] = [a.split(/\s/)[0] as string, b.split(/\s/)[0] as string].map((name) =>
    name.toLowerCase().replace(/\./g, ''),
  ) as [string, string];
  return (
    x === y ||
    (x.length > 2 && y.startsWith(x)) ||
    (y.length > 2 && x.startsWith(y)) ||
    (x.length === 1 && y[0] === x) ||
    (y.length === 1 && x[0] === y)
  );
}

const firstWord = (name: string): string => name.split(/\s/)[0] as string;

/** Those whom a text names, found by surname and by first name. */
class People {
  readonly all: Person[] = [];
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byFirst = new Map<string, Person[]>();

  surnamed = (last: string): readonly Person[] => this.#bySurname.get(last) ?? [];
  called = (first: string): readonly Person[] => this.#byFirst.get(first) ?? [];

  #enter(person: Person): Person {
    this.all.push(person);
    this.#bySurname.set(person.last, [...this.surnamed(person.last), person]);
    return person;
  }

  #call(person: Person, first: string): void {
    this.#byFirst.set(firstWord(first), [...new Set([...this.called(firstWord(first)), person])]);
  }

  /** Enters whoever a candidate names, or finds them again. */
  add(one: Candidate, text: string, speech: Speech): Person {
    const { first, last } = parted(one.name, text, speech);
    const gender = titleGender(one, speech);
    const same = this.surnamed(last).filter(
      (other) => sameFirst(other.first, first) && sameGender(other.gender, gender),
    );
    const known = first
      ? (same.find((other) => other.first !== null) ?? same[0])
      : same.length === 1
        ? same[0]
        : undefined;
    const person = known ?? this.#enter({ first, last, honour: null, gender: null, roles: [], at: one.start });
    if (first && (!person.first || first.length > person.first.length)) person.first = first;
    if (first) this.#call(person, first);
    if (one.title && HONOURS.has(one.title)) person.honour ??= one.title[0]?.toUpperCase() + one.title.slice(1);
    person.gender ??=
      gender ?? (first ? (genderOf(first.split(/[\s-]/)[0] as string) ?? genderOf(firstWord(first))) : null);
    this.tell(person, one.role, roleAfter(one.paragraph, one.run.to, text, speech));
    return person;
  }

  tell(person: Person, ...roles: readonly (string | null)[]): void {
    for (const role of roles) if (role && !person.roles.includes(role)) person.roles.push(role);
  }

  /** "Donna and Jenny Taylor": the first takes the surname of the second. */
  sibling(first: string, { last }: Person, one: Candidate): Person {
    const known = this.surnamed(last).find((other) => other.first === first);
    const person =
      known ?? this.#enter({ first, last, honour: null, gender: genderOf(first), roles: [], at: one.start });
    this.#call(person, first);
    this.tell(person, one.role);
    return person;
  }
}

type Taken = Map<Candidate, readonly Person[]>;

/** Names of two words and more: those whose first name is known, then the others, the longest first. */
function takeFull(
  full: readonly Candidate[],
  people: People,
  taken: Taken,
  lower: ReadonlySet<string>,
  text: string,
  speech: Speech,
): void {
  const isSure = ({ name }: Candidate) => isFirstName((name[0] as Token).text);
  for (const one of full.filter(isSure)) taken.set(one, [people.add(one, text, speech)]);
  for (const one of full.filter((other) => !isSure(other)).sort((a, b) => b.name.length - a.name.length)) {
    const words = nameText(one.name, text);
    // "Te Kaurinui": the first names of whoever was named in full.
    const named = people.all.filter(({ first }) => first === words || first?.startsWith(`${words} `));
    // "Injecting Roe into the debate": a verb with a capital is no first name.
    const head = one.name[0] as Token;
    const opens =
      beginsSentence(one.paragraph, one.run.from) &&
      head === one.run.tokens[0] &&
      (lower.has(head.lower) || /(?:ing|ed)$/.test(head.lower));
    const bearers = opens && !one.title ? people.surnamed(parted(one.name, text, speech).last) : [];
    taken.set(one, named.length === 1 ? named : bearers.length ? bearers : [people.add(one, text, speech)]);
  }
}

function takeSiblings(
  candidates: readonly Candidate[],
  people: People,
  taken: Taken,
  text: string,
  speech: Speech,
): void {
  candidates.forEach((one, i) => {
    const next = candidates[i + 1];
    const [head, ...more] = one.name as [Token, ...Token[]];
    const [person] = (next && taken.get(next)) ?? [];
    if (
      taken.has(one) ||
      !next ||
      next.role ||
      !person?.first ||
      more.length ||
      !isFirstName(head.text) ||
      people.surnamed(head.text).length
    )
      return;
    const between = text.slice(head.end, (next.name[0] as Token).start).trim();
    if (speech.and.has(between)) taken.set(one, [people.sibling(head.text, person, one)]);
  });
}

/** The people of a text, and where each is named. */
export function namesOf(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  speech: Speech,
): Names {
  const candidates = candidatesOf(text, tokens, paragraphs, speech);
  const lower = new Set(tokens.filter((token) => token.word && !token.capital).map((token) => token.lower));
  const alone = new Set(
    candidates
      .filter(
        ({ name, heading, title, paragraph, run }) =>
          name.length === 1 && !heading && (title !== null || says(paragraph, run, speech)),
      )
      .map(({ name }) => (name[0] as Token).text),
  );
  const people = new People();
  const taken: Taken = new Map();
  takeFull(
    candidates.filter((one) => one.name.length > 1 && isPerson(one, text, speech, alone)),
    people,
    taken,
    lower,
    text,
    speech,
  );
  takeSiblings(candidates, people, taken, text, speech);
  for (const one of candidates) {
    if (taken.has(one)) continue;
    const { first, last } = parted(one.name, text, speech);
    const gender = titleGender(one, speech);
    const bearers = people
      .surnamed(first === null ? last : nameText(one.name, text))
      .filter((other) => sameGender(other.gender, gender));
    const single = one.name.length === 1;
    if (bearers.length && (first === null || one.title)) {
      if (bearers.length === 1) people.tell(bearers[0] as Person, one.role);
      taken.set(one, bearers);
    } else if (single && isPerson(one, text, speech, alone)) taken.set(one, [people.add(one, text, speech)]);
    else if (single && !one.heading && people.called(last).length) taken.set(one, people.called(last));
    else if (single && !one.heading && speaksAsPerson(one, speech)) taken.set(one, [people.add(one, text, speech)]);
  }
  const mentions = [...taken]
    .map(
      ([one, who]): NameMention => ({
        start: (one.name[0] as Token).start,
        end: (one.name.at(-1) as Token).end,
        whole: { start: one.start, end: (one.run.tokens.at(-1) as Token).end },
        people: who,
      }),
    )
    .sort((a, b) => a.start - b.start);
  for (const mention of mentions) {
    const [person] = mention.people;
    if (person?.gender === null) person.gender = genderBeside(tokens, mention, speech);
  }
  const others = candidates
    .filter((one) => !taken.has(one))
    .map(({ run }) => ({ start: (run.tokens[0] as Token).start, end: (run.tokens.at(-1) as Token).end }));
  return { people: people.all, mentions, others };
}
