import type { Gender } from '../words/first-names.ts';
import { isFirstName } from '../words/first-names.ts';
import type { Speech } from '../words/speech.ts';
import { type Candidate, INITIAL, type Run } from './candidates.ts';
import { roleAfter } from './roles.ts';
import { type Span, type Token, within } from './text.ts';

/* What tells that words with capitals name a person. */

/** A verb of speech follows the name, or stands before it after a quotation. */
export function says(paragraph: readonly Token[], { from, to }: Run, { cues }: Speech): boolean {
  const next = paragraph
    .slice(to + 1, to + 4)
    .find((token) => !/ly$/.test(token.lower) && !['has', 'had', 'also'].includes(token.lower));
  const [mark, verb] = [paragraph[from - 2], paragraph[from - 1]];
  return (!!next && cues.has(next.lower)) || (!!verb && cues.has(verb.lower) && !!mark && !mark.word);
}

/** "the BBC’s Jane Roe reports": a house’s own writer. */
const ofHouse = (paragraph: readonly Token[], run: Run, speech: Speech): boolean =>
  /^['’]s?$/.test(paragraph[run.from - 1]?.text ?? '') && says(paragraph, run, speech);

/** "Jane Roe with her daughter": a pronoun of a person right after the name. */
const ownedBy = (paragraph: readonly Token[], { to }: Run, { personal: relative }: Speech): boolean =>
  /^(?:his|her)$/.test(paragraph[to + 2]?.lower ?? '') ||
  relative.has(paragraph[to + 1]?.text === ',' ? (paragraph[to + 2]?.lower ?? '') : '');

/** One word that says something as people do: "Ronaldo said he". */
export function speaksAsPerson(one: Candidate, speech: Speech): boolean {
  const { paragraph, run, name } = one;
  const [word] = name;
  if (
    !word ||
    /^\p{Lu}+$/u.test(word.text) ||
    [speech.things, speech.organisations, speech.groups, speech.roles, speech.common].some((set) => set.has(word.lower))
  )
    return false;
  const [verb, next, after] = paragraph.slice(run.to + 1, run.to + 4);
  const gender = (token: Token | undefined) => ['m', 'f'].includes(speech.pronouns[token?.lower ?? ''] as string);
  return !!verb && speech.cues.has(verb.lower) && (gender(next) || gender(after));
}

/** "in New York": after such a word the name is a place's, unless it has a role, a title or a verb of speech. */
const afterPreposition = (paragraph: readonly Token[], run: Run, one: Candidate, speech: Speech): boolean =>
  !one.role &&
  !one.title &&
  ['in', 'at', 'near', 'from', 'of', 'the', 'across', 'around'].includes(paragraph[run.from - 1]?.lower ?? '') &&
  !says(paragraph, run, speech);

/** "Shaun said he": the pronoun of what someone says of themselves. */
export function genderBeside(tokens: readonly Token[], { end }: Span, speech: Speech): Gender | null {
  const next = within(tokens, { start: end, end: end + 30 });
  const [verb, that, one] = next;
  if (!verb || !speech.cues.has(verb.lower)) return null;
  const gender = speech.pronouns[that?.lower === 'that' ? (one?.lower ?? '') : (that?.lower ?? '')];
  return gender === 'm' || gender === 'f' ? gender : null;
}

const isThing = (word: Token, speech: Speech): boolean =>
  [speech.organisations, speech.things, speech.groups, speech.documents, speech.common].some((set) =>
    set.has(word.lower),
  );

const isTold = ({ title, role }: Candidate): boolean => title !== null || role !== null;

/** `alone`: surnames that stand alone elsewhere and speak. */
export function isPerson(one: Candidate, text: string, speech: Speech, alone: ReadonlySet<string>): boolean {
  const { name, paragraph, run, heading } = one;
  const [head, last] = [name[0] as Token, name.at(-1) as Token];
  const full = name.filter((word) => !speech.particles.has(word.lower) && !INITIAL.test(word.text));
  const things = name.slice(isFirstName(head.text) ? 1 : 0).filter((word) => isThing(word, speech)).length;
  const acronym = name.some((word) => /^\p{Lu}{2,}$/u.test(word.text) && word.text.length < 6);
  if (name.length > 5 || acronym || full.length === 0) return false;
  if (full.length === 1 && !(name.length > 1 && isFirstName(head.text))) {
    // "a major Seattle employer": a small letter before one capital is not enough.
    const sure =
      one.title !== null ||
      (one.role !== null &&
        (/^\p{Lu}/u.test(one.role.split(/\s/).at(-1) as string) || isFirstName(head.text) || alone.has(head.text)));
    return sure && !things && !speech.roles.has(head.lower) && !isThing(last, speech);
  }
  const backed =
    isTold(one) ||
    ownedBy(paragraph, run, speech) ||
    alone.has(last.text) ||
    ofHouse(paragraph, run, speech) ||
    roleAfter(paragraph, run.to, text, speech) !== null;
  if (things)
    return (
      isFirstName(head.text) &&
      things === 1 &&
      isThing(last, speech) &&
      !heading &&
      (isTold(one) || says(paragraph, run, speech))
    );
  if (isFirstName(head.text) || (INITIAL.test(head.text) && name.length > 1)) return true;
  return backed && !heading && full.length < 4 && !afterPreposition(paragraph, run, one, speech);
}
