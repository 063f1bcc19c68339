import { unfitIn } from './characters.ts';
import { isMarked } from './checked.ts';
import { conflicts } from './conflicts.ts';
import { dateDoubt } from './dated.ts';
import { dateFault } from './dates.ts';
import { type FoldUsed, type SourceText, sourceText, verifyEvidence } from './evidence.ts';
import { shaped, unknownKeys } from './faults.ts';
import { quantityProblems, unreadOf } from './figures.ts';
import { slice } from './fold.ts';
import { COLLECTIONS, isWithdrawn, itemOf } from './items.ts';
import { kindProblems } from './kinds.ts';
import { named, type Place, type Problem } from './problems.ts';
import { markProblems } from './quoted.ts';
import { brokenRules } from './rules.ts';
import { type Evidence, type Quote, type Response, type Statistic, type Story, storySchema } from './schema.ts';
import { show } from './show.ts';
import { statedAt } from './stated.ts';
import { quoteProblems } from './verbatim.ts';
import { type Unverified, unverified } from './verified.ts';

/** A source's text as a caller hands it in, with the digest of its bytes. */
export interface GivenSource {
  readonly text: string;
  /** SHA-256 of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** A quantity whose words the check cannot read, and a person confirmed. */
export interface Unread extends Place {
  readonly stated: string;
  /** `hedge`, `number`, or both. */
  readonly what: string;
}

export interface Report {
  readonly problems: readonly Problem[];
  /** Passages that match their source but for white space or the shape of quotation marks. */
  readonly folds: readonly FoldUsed[];
  /** Items that were not compared with the text of their source, neither now nor since their last change. */
  readonly unverified: readonly Unverified[];
  /** Quantities whose words rest on what a person confirmed. */
  readonly unread: readonly Unread[];
}

const DATES =
  /^\$\.(sources\[\d+\]\.issued|(statistics|responses|events)\[\d+\]\.(date|asked|answered)|charts.*\.date)$/;
const DAYS = /^\$\.(asOf|corrections\[\d+\]\.date|.*\.withdrawn\.date)$/;
const INSTANTS = /^\$\.(embargo|expires)$/;

function* leaves(value: unknown, path = '$'): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [i, entry] of value.entries()) yield* leaves(entry, `${path}[${i}]`);
  else if (typeof value === 'object' && value) {
    for (const [key, entry] of Object.entries(value)) yield* leaves(entry, `${path}.${key}`);
  }
}

/** The day of today where it begins first. */
const latestDay = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

function dateProblems(story: Story): Problem[] {
  const problems: Problem[] = [];
  for (const [path, text] of leaves(story)) {
    const fault =
      DATES.test(path) || DAYS.test(path)
        ? dateFault(text)
        : INSTANTS.test(path)
          ? (dateFault(text.slice(0, 10)) ?? (Number.isNaN(Date.parse(text)) ? 'the time does not exist' : null))
          : null;
    if (fault) problems.push({ path, what: `${show(text)}: ${fault}`, hint: 'Give a date of the calendar' });
  }
  if (story.asOf > latestDay())
    problems.push({
      path: '$.asOf',
      what: `${show(story.asOf)} is in the future`,
      hint: 'Give the day on which a person last checked the story against its sources',
    });
  if (story.embargo && story.expires && Date.parse(story.embargo) >= Date.parse(story.expires)) {
    problems.push({
      path: '$.expires',
      what: 'the story expires before its embargo ends',
      hint: 'Correct one of the two',
    });
  }
  return problems;
}

function characterProblems(story: Story): Problem[] {
  const hint = 'Type the passage anew: it was probably copied from a damaged file';
  return [...leaves(story)].flatMap(([path, text]) => {
    const found = unfitIn(text);
    return found ? [{ path, what: `the text has the control character ${found}, which no page can show`, hint }] : [];
  });
}

/** Dates of items that their evidence does not carry. Words for a date stand in the evidence. */
function otherDates(story: Story): Problem[] {
  const issuedOf = (source: string) => story.sources.find(({ id }) => id === source)?.issued ?? null;
  return (['statistics', 'responses', 'events'] as const).flatMap((list) =>
    story[list].flatMap((item, i): Problem[] => {
      // When an answer was asked for, and when it came, stands beside it as a rule.
      if (isWithdrawn(item)) return [];
      const { date, dateStated, evidence, confirmed } = item;
      const isFaulty = [date, ...evidence.map(({ source }) => issuedOf(source))].some((one) => one && dateFault(one));
      const doubt = date && !confirmed && !isFaulty ? dateDoubt(date, evidence, issuedOf, story.lang) : null;
      const path = `$.${list}[${i}]`;
      const stated = dateStated && !evidence.some(({ exact }) => statedAt(dateStated, exact));
      return [
        ...(doubt ? [{ path: `${path}.date`, ...doubt }] : []),
        ...(stated
          ? [
              {
                path: `${path}.dateStated`,
                what: `${show(dateStated)} is not in the evidence`,
                hint: 'Copy the words of the source, or give their passage as further evidence',
              },
            ]
          : []),
      ];
    }),
  );
}

function stateProblems(story: Story): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, what: string, hint: string) => problems.push({ path, what, hint });
  story.responses.forEach((response, i) => {
    if (isWithdrawn(response)) return;
    const path = `$.responses[${i}]`;
    const { reply, types, quotes, answered } = response;
    if (reply === 'in-source' && !types.length)
      say(`${path}.types`, 'a response in the source has no kind', 'Name its kind');
    if (reply !== 'in-source' && (types.length || quotes.length || answered)) {
      say(`${path}.reply`, `"${reply}" goes with no kind, quotation or answer date`, 'Use "in-source", or remove them');
    }
  });
  story.agents.forEach((agent, i) => {
    if (agent.kind === 'anonymous' && !agent.anonymity) {
      say(
        `$.agents[${i}].anonymity`,
        'an anonymous agent does not say who granted it',
        'Add { "by", "reason" }; null is an answer',
      );
    }
    if (agent.kind !== 'anonymous' && agent.anonymity) {
      say(`$.agents[${i}].kind`, 'the agent has an anonymity, but is not anonymous', 'Use "anonymous"');
    }
  });
  story.quotes.forEach((quote, i) => {
    if (isWithdrawn(quote)) return;
    if (quote.kind === 'partial' && quote.sentence === null) {
      say(`$.quotes[${i}].sentence`, 'a partial quotation has no sentence', 'Give the sentence it is a fragment of');
    }
    if (quote.kind === 'direct' && quote.sentence !== null) {
      say(
        `$.quotes[${i}].kind`,
        'a direct quotation has a sentence around it',
        'Use "partial", or remove the sentence',
      );
    }
  });
  return problems;
}

function changeProblems(input: unknown, { checked }: Story): Problem[] {
  if (!checked || isMarked(input)) return [];
  const what = 'the story was changed since the command wrote this mark, or the format was';
  return [{ path: '$.checked', what, hint: 'Change the file that it was published from, and publish that again' }];
}

function sourceProblems(story: Story, given: ReadonlyMap<string, GivenSource>): Problem[] {
  const problems: Problem[] = [];
  for (const id of given.keys()) {
    if (story.sources.some((source) => source.id === id)) continue;
    problems.push({ path: '$.sources', what: `there is no source "${id}"`, hint: 'Name a source of the story' });
  }
  story.sources.forEach(({ id, sha256 }, i) => {
    const file = given.get(id);
    if (file && sha256 && file.sha256 !== sha256) {
      const what = `the source's text has the digest ${file.sha256}`;
      problems.push({
        path: `$.sources[${i}].sha256`,
        what,
        hint: 'Check the passages again, then store the new digest',
      });
    }
  });
  return problems;
}

const folded = new WeakMap<GivenSource, SourceText>();
/** Many stories are checked against one source, which is long; it is folded once. */
function foldedOnce(source: GivenSource): SourceText {
  const text = folded.get(source) ?? sourceText(source.text);
  folded.set(source, text);
  return text;
}

/** One by one: a call takes no more arguments than its stack holds. */
function addTo<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

/**
 * Everything that `factbox check` finds in a story: all problems in one run. Shape faults end it, since the rest
 * cannot be told from them.
 * @param given source texts by source id
 */
export function checkStory(input: unknown, given: ReadonlyMap<string, GivenSource> = new Map()): Report {
  const { output: story, problems: faults } = shaped(storySchema, input);
  const problems = [...faults, ...unknownKeys(storySchema, input)];
  if (faults.length) return { problems: named(problems, input), folds: [], unverified: [], unread: [] };
  for (const found of [
    brokenRules(story),
    dateProblems(story),
    characterProblems(story),
    otherDates(story),
    stateProblems(story),
    changeProblems(input, story),
    sourceProblems(story, given),
  ])
    addTo(problems, found);
  // A published story has no more of its passages than a link needs: its mark says that they were checked.
  if (isMarked(input))
    return { problems: named(problems, input), folds: [], unverified: unverified(story, true), unread: [] };
  const texts = new Map([...given].map(([id, source]) => [id, foldedOnce(source)]));
  // A short prefix must not hide the hedge that stands before it.
  const around = ({ source, prefix, suffix, start, end }: Evidence): [string, string] => {
    const points = texts.get(source)?.points;
    return points ? [slice(points, Math.max(0, start - 80), start), slice(points, end, end + 80)] : [prefix, suffix];
  };
  const between = (one: Evidence, other: Evidence): string | null => {
    const points = one.source === other.source && one.end <= other.start ? texts.get(one.source)?.points : undefined;
    return points ? slice(points, one.end, other.start) : null;
  };
  const quotesOf = ({ quotes }: Response): Quote[] =>
    quotes
      .map((id) => itemOf(story, 'quotes', id))
      .filter((quote): quote is Quote => quote !== undefined && !isWithdrawn(quote));
  const folds: FoldUsed[] = [];
  const unread: Unread[] = [];
  for (const name of COLLECTIONS) {
    story[name].forEach((item, i) => {
      if (isWithdrawn(item)) return;
      const path = `$.${name}[${i}]`;
      if (name === 'responses')
        addTo(problems, kindProblems(item as Response, quotesOf(item as Response), path, story.lang));
      if (name === 'quotes') addTo(problems, quoteProblems(item as Quote, path));
      if (name === 'statistics') {
        const statistic = item as Statistic;
        addTo(problems, quantityProblems(statistic, path, story.lang, around));
        const what = unreadOf(statistic.quantity, story.lang);
        if (what && statistic.quantity.confirmed)
          unread.push({ path: `${path}.quantity.stated`, stated: statistic.quantity.stated, what });
      }
      const before = problems.length;
      const evidence: Evidence[] = 'evidence' in item ? item.evidence : [];
      evidence.forEach((selector, j) => {
        const at = `${path}.evidence[${j}]`;
        if (selector.end - selector.start !== [...selector.exact].length) {
          const what = `start and end are ${selector.end - selector.start} apart, the words are ${[...selector.exact].length} long`;
          problems.push({ path: at, what, hint: 'Count Unicode code points' });
          return;
        }
        const source = texts.get(selector.source);
        if (!source) return;
        const found = verifyEvidence(selector, source, at);
        addTo(problems, found.problems);
        addTo(folds, found.folds);
      });
      // Beside a passage that is elsewhere, there are no marks to look at.
      if (name === 'quotes' && problems.length === before)
        addTo(problems, markProblems(item as Quote, path, around, between));
    });
  }
  addTo(problems, conflicts(story));

  return {
    problems: named(problems, input),
    folds: named(folds, input),
    unverified: unverified(story).filter(({ source }) => !given.has(source)),
    unread: named(unread, input),
  };
}
