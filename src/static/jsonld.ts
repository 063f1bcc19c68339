import { formatDate } from '../format/dates.ts';
import { joinList } from '../format/lists.ts';
import { namesOf } from '../parts/agents.ts';
import { answeredInText } from '../parts/answer.ts';
import { checkedLine } from '../parts/checked.ts';
import type { View } from '../parts/view.ts';
import { agentOf, COLLECTIONS, type Entry, isWithdrawn, itemOf } from '../story/items.ts';
import type {
  Agent,
  Chart,
  Event,
  Finding,
  Quote,
  Response,
  Shown,
  Source,
  Statistic,
  Term,
  Withdrawn,
} from '../story/schema.ts';
import { statedAt } from '../story/stated.ts';
import { stretchesOf } from '../story/stretches.ts';
import type { Job } from './job.ts';
import {
  agent,
  corrections,
  isoDate,
  known,
  type Sourced,
  sentences,
  source,
  voices,
  withdrawal,
  work,
} from './linked.ts';
import { type Json, observation } from './observation.ts';

function quotation(quote: Quote, view: View): Json {
  const { attribution, speakers, sentence, context, edits, lang } = quote;
  const { messages } = view;
  const open = attribution === 'ambiguous';
  const works = speakers.filter((id) => agentOf(view.story, id).kind === 'document');
  return known({
    '@type': 'Quotation',
    ...work(quote, view),
    text: stretchesOf(quote)
      .map((stretches) => stretches.join(' '))
      .join('\n\n'),
    ...(lang && { inLanguage: lang }),
    // Possible speakers are named in words. A list would make them joint speakers.
    spokenByCharacter: open ? [] : voices(speakers, view),
    isPartOf: open ? [] : works.map((id) => agent(id, view)),
    abstract: sentence,
    description: sentences(
      context && `${context}.`,
      open && messages.ambiguousSpeaker(namesOf(speakers, view, true)),
      attribution === 'carried' && messages.carried,
      ...new Set(
        edits.map((edit) =>
          edit.kind === 'inferred-start' || edit.kind === 'inferred-end'
            ? messages.inferred(edit.kind)
            : messages.edited(edit),
        ),
      ),
    ),
  });
}

type Claimed = Sourced & { readonly claimant: string; readonly attribution: string };

function claim(item: Claimed, text: string, view: View, rest: Json = {}): Json {
  const { messages, story } = view;
  const open = item.attribution === 'ambiguous';
  const { isBasedOn, ...whole } = work(item, view);
  return known({
    '@type': 'Claim',
    ...whole,
    text,
    author: open ? [] : voices([item.claimant], view),
    appearance: [
      ...(!open && agentOf(story, item.claimant).kind === 'document' ? [agent(item.claimant, view)] : []),
      ...(isBasedOn as Json[]),
    ],
    description: sentences(messages.accordingTo(agentOf(story, item.claimant).name), open && messages.ambiguousClaim),
    ...rest,
  });
}

/** The passage that states the figure, and the figure as an observation. */
const statistic = (item: Statistic, view: View): Json =>
  claim(
    item,
    (item.evidence.find(({ exact }) => statedAt(item.quantity.stated, exact)) ?? item.evidence[0])?.exact ?? '',
    view,
    {
      about: known({ ...observation(item), observationDate: isoDate(item.date) }),
      temporalCoverage: item.date ? formatDate(item.date, view.messages) : item.dateStated,
    },
  );

const response = (item: Response, view: View): Json => {
  const { messages, story } = view;
  const { from, summary, quotes } = item;
  const spoken = quotes
    .map((id) => itemOf(story, 'quotes', id))
    .filter((one): one is Quote => !!one && !isWithdrawn(one));
  return known({
    '@type': 'Claim',
    ...work({ ...item, sensitivity: [...new Set([item, ...spoken].flatMap((one) => one.sensitivity))] }, view),
    // These are the writer's words on what was answered. Nobody said them, so they have no author.
    text: summary,
    about: from.map((id) => agent(id, view)),
    description: answeredInText(item, messages),
    hasPart: spoken.map((quote) => quotation(quote, view)),
  });
};

const event = (item: Event, view: View): Json => {
  const { date, dateStated, text, agents } = item;
  return known({
    '@type': 'Event',
    name: text,
    identifier: item.id,
    startDate: isoDate(date),
    description: date ? formatDate(date, view.messages) : dateStated,
    about: agents.map((id) => agent(id, view)),
    subjectOf: known({ '@type': 'CreativeWork', ...work(item, view), identifier: null }),
  });
};

const term = (item: Term, view: View): Json =>
  known({
    '@type': 'DefinedTerm',
    name: item.term,
    identifier: item.id,
    description: item.definition,
    disambiguatingDescription: item.caution,
    // The author is that of the definition: a term has none.
    subjectOf: claim(item, item.definition, view),
  });

const finding = (item: Finding, view: View): Json => {
  const parts = [
    ...item.statistics.map((id) => itemOf(view.story, 'statistics', id)),
    ...item.quotes.map((id) => itemOf(view.story, 'quotes', id)),
  ].filter((one) => one !== undefined && !isWithdrawn(one));
  return claim(item, item.text, view, {
    name: joinList(item.groups, view.messages),
    hasPart: parts.map((one) =>
      'quantity' in (one as object) ? statistic(one as Statistic, view) : quotation(one as Quote, view),
    ),
  });
};

/** A chart is exported as its figures: each is a claim of its own, named after its row or line. */
const chart = (item: Chart, view: View): Json => {
  const { story, messages } = view;
  const entries = [
    ...item.rows.map(({ statistic, label }) => ({ statistic, date: null, name: label })),
    ...item.series.flatMap(({ label, points }) =>
      points.map(({ statistic, date }) => ({
        statistic,
        date,
        name: `${label}${messages.comma}${formatDate(date, messages)}`,
      })),
    ),
  ].map((entry) => ({ ...entry, figure: itemOf(story, 'statistics', entry.statistic) as Statistic | Withdrawn }));
  const figures = entries.map(({ figure }) => figure).filter((one): one is Statistic => !isWithdrawn(one));
  return known({
    '@type': 'Dataset',
    name: item.title,
    ...work(
      {
        id: item.id,
        evidence: figures.flatMap(({ evidence }) => evidence),
        sensitivity: [...new Set([item, ...figures].flatMap(({ sensitivity }) => sensitivity))],
      },
      view,
    ),
    variableMeasured: [...new Set(figures.map((figure) => String(observation(figure).variableMeasured)))],
    hasPart: entries.map(({ figure, date, name }) => ({
      ...(isWithdrawn(figure) ? withdrawal(figure, view) : statistic({ ...figure, date: date ?? figure.date }, view)),
      name,
    })),
  });
};

/** The sources of a story, when it was last checked, and what was corrected or withdrawn. */
const basis = (items: readonly Source[], view: View): Json => {
  const { story, messages } = view;
  const all = COLLECTIONS.flatMap((name) => story[name] as readonly { id: string; sensitivity?: string[] }[]);
  const put = corrections(view, ...all.map(({ id }) => id));
  const gone = all.filter(isWithdrawn);
  const corrected = new Set(story.corrections.flatMap(({ targets }) => targets));
  const sensitivity = all.flatMap((one) => (corrected.has(one.id) ? (one.sensitivity ?? []) : []));
  return known({
    '@type': 'CreativeWork',
    name: story.headline,
    ...work({ id: story.id, evidence: [], sensitivity: [...new Set(sensitivity)] }, view),
    description: sentences(checkedLine(story, messages), !put.length && !gone.length && messages.unchanged),
    isBasedOn: items.map((one) => ({ ...source(one), identifier: one.id })),
    correction: put,
    hasPart: gone.map((one) => known({ ...withdrawal(one, view), correction: null })),
  });
};

const WRITERS: Record<Exclude<Shown, 'sources'>, (item: never, view: View) => Json> = {
  agents: ({ id }: Agent, view: View) => agent(id, view),
  quotes: quotation,
  statistics: statistic,
  responses: response,
  findings: finding,
  events: event,
  terms: term,
  charts: chart,
};

/** JSON that is safe inside a script element. */
const inScript = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

/** The items as things of schema.org's. */
function thingsOf({ items, widget, view }: Job): Json[] {
  if (widget.collection === 'sources') return [basis(items as Source[], view)];
  const write = WRITERS[widget.collection as keyof typeof WRITERS] as (item: Entry, view: View) => Json;
  return items.map((item) => (isWithdrawn(item) ? withdrawal(item, view) : write(item, view)));
}

/** Linked data of the items, safe inside a script element. */
export function jsonld(job: Job): string {
  const { url } = job;
  const things = thingsOf(job);
  const address = url && URL.canParse(url) ? { url: new URL(url).href } : {};
  const [only] = things;
  return inScript(
    things.length === 1
      ? { '@context': 'https://schema.org', ...only, ...address }
      : { '@context': 'https://schema.org', '@graph': things },
  );
}

/** Linked data of all that a page shows, each thing with its address in it. */
export const jsonldOf = (all: readonly { readonly job: Job; readonly url: string }[]): string =>
  inScript({
    '@context': 'https://schema.org',
    '@graph': all.flatMap(({ job, url }) => thingsOf(job).map((thing) => ({ ...thing, url }))),
  });
