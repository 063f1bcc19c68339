import type { Speech } from '../words/speech.ts';
import type { Token } from './text.ts';

const stops = (token: Token, speech: Speech): boolean =>
  (!token.word && token.text !== "'s" && token.text !== '’s') ||
  speech.joints.has(token.lower) ||
  speech.articles.has(token.lower) ||
  speech.cues.has(token.lower) ||
  (speech.prepositions.has(token.lower) && token.lower !== 'of') ||
  (speech.common.has(token.lower) &&
    !token.capital &&
    ![
      'new',
      'old',
      'local',
      'national',
      'former',
      'senior',
      'police',
      'last',
      'second',
      'first',
      'third',
      'of',
    ].includes(token.lower));

/** What stands before a name and says who that is: "the chief economist", "CREA’s chief economist", "Labour leader". */
export function roleBefore(
  tokens: readonly Token[],
  at: number,
  text: string,
  speech: Speech,
): { role: string; start: number } | null {
  let last = at - 1;
  // "The Metropolitan Police boss, Sir Mark Rowley"
  const comma = tokens[last]?.text === ',';
  if (comma) last -= 1;
  if (!speech.roles.has(tokens[last]?.lower ?? '')) return null;
  let from = last;
  while (from > 0 && last - from < 7 && !stops(tokens[from - 1] as Token, speech)) from -= 1;
  while (from < last && ['of', "'s", '’s'].includes(tokens[from]?.lower ?? '')) from += 1;
  const article = tokens[from - 1];
  if (comma && !(article && (speech.articles.has(article.lower) || speech.possessive.has(article.lower)))) return null;
  const start =
    article && (speech.articles.has(article.lower) || speech.possessive.has(article.lower))
      ? article.start
      : (tokens[from] as Token).start;
  return { role: text.slice((tokens[from] as Token).start, (tokens[last] as Token).end), start };
}

/** What follows a name and says who that is: ", the chief economist at the bank,", "is the senior writer for". */
export function roleAfter(tokens: readonly Token[], last: number, text: string, speech: Speech): string | null {
  let at = last + 1;
  const next = tokens[at];
  if (next?.text === '(' && tokens[at + 1]?.word) return null;
  const verb = ['is', 'was'].includes(next?.lower ?? '');
  if (!verb && next?.text !== ',') return null;
  at += 1;
  // An age stands between the name and the role.
  if (!verb && /^\d{1,3}$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2;
  const first = tokens[at];
  if (!first?.word) return null;
  const article = speech.articles.has(first.lower);
  if (verb && !article) return null;
  const from = article ? at + 1 : at;
  let to = from;
  let noun = -1;
  while (to < tokens.length && to - from < 14) {
    const token = tokens[to] as Token;
    if (
      (!token.word && !/^['’]s$/.test(token.text)) ||
      speech.cues.has(token.lower) ||
      speech.relative.has(token.lower)
    )
      break;
    // "the head of the bank": what goes on after the noun begins with a preposition.
    if (
      noun >= 0 &&
      to === noun + 1 &&
      token.word &&
      !speech.prepositions.has(token.lower) &&
      !speech.roles.has(token.lower) &&
      !speech.and.has(token.lower)
    )
      break;
    if (noun < 0 && speech.roles.has(token.lower) && to - from < 7) noun = to;
    else if (noun === to - 1 && speech.roles.has(token.lower)) noun = to;
    if (noun < 0 && speech.prepositions.has(token.lower) && token.lower !== 'of') break;
    to += 1;
  }
  if (noun < 0 || to === from) return null;
  // Without an article, the phrase has to begin with what somebody is: ", chief executive of the trust,".
  if (!article && !speech.possessive.has(first.lower) && noun - from > 4) return null;
  if (!article && tokens[to]?.text !== ',' && tokens[to]?.text !== '.') return null;
  return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
}
