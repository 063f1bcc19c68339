import { type Gender, isFirstName } from '../words/first-names.ts';
import type { Speech } from '../words/speech.ts';
import { roleBefore } from './roles.ts';
import { type Paragraph, type Token, within } from './text.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|qc|kc|mp|obe|mbe|cbe)$/i;
export const INITIAL = /^\p{Lu}\.?$|^(?:\p{Lu}\.\s?)+$/u;

export interface Run {
  readonly tokens: Token[];
  /** Index of the first token in the paragraph. */
  readonly from: number;
  readonly to: number;
}

/** Rows of capitalised words of a paragraph, abbreviated titles, initials and particles included. */
function runsOf(tokens: readonly Token[], text: string, speech: Speech): Run[] {
  const runs: Run[] = [];
  const near = (a: Token, b: Token | undefined): boolean =>
    !!b && b.start - a.end <= 1 && !/[\n\r]/.test(text.slice(a.end, b.start));
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
      const short =
        dotted &&
        (INITIAL.test(before.text) || Object.hasOwn(speech.titles, before.lower)) &&
        tokens[next + 1]?.capital;
      const particle =
        speech.particles.has(token.lower) &&
        near(token, tokens[next + 1]) &&
        !!(tokens[next + 1]?.capital || speech.particles.has(tokens[next + 1]?.lower ?? ''));
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

const isParticle = ({ lower, capital }: Token, { particles, articles, common }: Speech): boolean =>
  !capital && particles.has(lower) && !articles.has(lower) && !common.has(lower);

/** Whether a capital at this place may be that of any word. */
export const beginsSentence = (tokens: readonly Token[], at: number): boolean =>
  !tokens[at - 1]?.word && !/^[,;)’'&-]/.test(tokens[at - 1]?.text ?? '.');

/** A headline in title case: its capitals tell of no name. */
function isTitleCase(tokens: readonly Token[], { common }: Speech): boolean {
  const long = tokens.filter((token) => token.word && token.text.length > 3 && !common.has(token.lower));
  return long.length > 3 && long.filter((token) => token.capital).length > long.length * 0.75;
}

/** Words with capitals that may name somebody. */
export interface Candidate {
  readonly run: Run;
  readonly name: Token[];
  readonly title: string | null;
  readonly role: string | null;
  readonly start: number;
  readonly paragraph: readonly Token[];
  readonly heading: boolean;
}

/** Parts a row of capitals into what somebody is and what somebody is called. */
function candidate(
  run: Run,
  paragraph: readonly Token[],
  text: string,
  heading: boolean,
  speech: Speech,
): Candidate | null {
  let words = run.tokens;
  let from = run.from;
  const drop = (count: number) => {
    words = words.slice(count);
    from += count;
  };
  while (
    words.length &&
    speech.common.has(words[0]?.lower as string) &&
    !(
      words[1] &&
      isFirstName(words[0]?.text as string) &&
      !speech.common.has(words[1].lower) &&
      words[0]?.lower !== 'the'
    ) &&
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
    const known =
      i > 0 && isFirstName(words[split]?.text as string) && !speech.roles.has(words[split]?.lower as string);
    if (isTitle || (speech.roles.has(word.lower) && !known)) split = i + 1;
  });
  const inner = split ? text.slice(start, (words[split - 1] as Token).end) : null;
  const name = words.slice(split).filter((word) => !SUFFIX.test(word.text));
  // "Crooked Jane Roe": a word before the first name is no part of it.
  while (
    name.length > 2 &&
    !isFirstName(name[0]?.text as string) &&
    !INITIAL.test(name[0]?.text as string) &&
    isFirstName(name[1]?.text as string) &&
    !isFirstName(name[2]?.text as string)
  )
    name.shift();
  if (!name.length) return null;
  const before = roleBefore(paragraph, from, text, speech);
  const role =
    [before?.role, inner && inner.toLowerCase().replace(/\.$/, '') !== title ? inner : null]
      .filter(Boolean)
      .join(' ') || null;
  return {
    run,
    name,
    title,
    role: role && roleWithoutTitle(role, title),
    start: before?.start ?? start,
    paragraph,
    heading,
  };
}

const roleWithoutTitle = (role: string, title: string | null): string | null =>
  (title && title !== 'president' ? role.replace(new RegExp(`\\s*(?:^|\\s)${title}\\.?$`, 'i'), '') : role).trim() ||
  null;

export const nameText = (name: readonly Token[], text: string): string =>
  text.slice((name[0] as Token).start, (name.at(-1) as Token).end);

/** The surname begins at the last word, or at the particle before it. */
export function parted(
  name: readonly Token[],
  text: string,
  { particles }: Speech,
): { first: string | null; last: string } {
  let at = name.length - 1;
  const lone = name.slice(0, -1).every((word) => !word.capital && particles.has(word.lower));
  if (lone) return { first: null, last: nameText(name, text) };
  while (at > 1 && particles.has(name[at - 1]?.lower ?? '') && !name[at - 1]?.capital) at -= 1;
  if (at === 2 && particles.has(name[1]?.lower ?? '')) at = 1;
  return { first: at ? nameText(name.slice(0, at), text) : null, last: nameText(name.slice(at), text) };
}

/** What a title or a role tells of somebody’s gender. */
export const titleGender = ({ title, role }: Candidate, { titles, women, men }: Speech): Gender | null => {
  const last = role?.toLowerCase().split(/\s+/).at(-1) ?? '';
  return (title ? titles[title] : null) ?? (women.has(last) ? 'f' : men.has(last) ? 'm' : null);
};

/** Every row of words with capitals in a text that may name somebody. */
export const candidatesOf = (
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  speech: Speech,
): Candidate[] =>
  paragraphs.flatMap((span) => {
    const paragraph = within(tokens, span);
    const heading = span.line && isTitleCase(paragraph, speech);
    return runsOf(paragraph, text, speech).flatMap((run) => candidate(run, paragraph, text, heading, speech) ?? []);
  });
