import { formatDate } from '../format/dates.ts';
import { joinList } from '../format/lists.ts';
import { namesOf } from '../parts/agents.ts';
import type { View } from '../parts/view.ts';
import { agentOf, correctionsOf, type Entry, isWithdrawn, itemOf, sourceOf } from '../story/items.ts';
import { storyError } from '../story/read.ts';
import type {
  Agent,
  Event,
  Evidence,
  Finding,
  Quote,
  Response,
  Shown,
  Statistic,
  Term,
  Withdrawn,
} from '../story/schema.ts';
import { statedAt } from '../story/stated.ts';
import type { Job } from './job.ts';
import { type Json, observation } from './observation.ts';

/* schema.org's terms for what a story holds. Where they cannot say a doubt, a plain sentence does, or the term is left out. */

/** A date that schema.org's own notation can say in full; any other is left to the words. */
export const isoDate = (date: string | null): string | null =>
  date && /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) ? date : null;

/** Without what is empty: an absent key says nothing, `null` might. */
export const known = (given: Json): Json =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  );

const agent = (id: string, { story, messages }: View): Json => {
  const { kind, name, role, description } = agentOf(story, id);
  if (kind === 'document') return known({ '@type': 'CreativeWork', name, description });
  const type = kind === 'person' || kind === 'anonymous' ? 'Person' : 'Organization';
  // A role is not always a job; who is anonymous stays so.
  const says = [role, kind === 'anonymous' ? messages.anonymous : null].filter(Boolean).join(messages.comma);
  return known({ '@type': type, name, description: says });
};

/** Documents have no voice in schema.org: they are what the words are part of. */
const voices = (ids: readonly string[], view: View): Json[] =>
  ids.filter((id) => agentOf(view.story, id).kind !== 'document').map((id) => agent(id, view));

const sources = (evidence: readonly Evidence[], { story }: View): Json[] =>
  [...new Set(evidence.map(({ source }) => source))].map((id) => {
    const { title, publisher, authors, issued, url, type } = sourceOf(story, id);
    return known({
      '@type': 'CreativeWork',
      name: title,
      genre: type,
      publisher: { '@type': 'Organization', name: publisher },
      author: authors.map((name) => ({ '@type': 'Person', name })),
      datePublished: isoDate(issued),
      url: url && URL.canParse(url) ? new URL(url).href : null,
    });
  });

const corrections = ({ story, messages }: View, ...ids: readonly string[]): Json[] =>
  correctionsOf(story, ...ids).map(({ date, note, before, after }) => ({
    '@type': 'CorrectionComment',
    datePublished: date,
    text: [note, before || after ? messages.corrected(before, after) : null].filter(Boolean).join(' '),
  }));

interface Sourced {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly sensitivity: readonly string[];
}

/** What every work says: where it stands, its corrections, its content note. */
const work = ({ id, evidence, sensitivity }: Sourced, view: View, ...also: readonly string[]): Json => ({
  identifier: id,
  inLanguage: view.story.lang,
  contentRating: sensitivity.length ? view.messages.contentNote(joinList(sensitivity, view.messages)) : null,
  correction: corrections(view, id, ...also),
  isBasedOn: sources(evidence, view),
});

const sentences = (...given: readonly (string | null | false | undefined)[]): string => given.filter(Boolean).join(' ');

function quotation(quote: Quote, view: View): Json {
  const { attribution, speakers, paragraphs, sentence, context, edits, lang } = quote;
  const { messages } = view;
  const open = attribution === 'ambiguous';
  const works = speakers.filter((id) => agentOf(view.story, id).kind === 'document');
  return known({
    '@type': 'Quotation',
    ...work(quote, view),
    text: paragraphs.join('\n\n'),
    ...(lang && { inLanguage: lang }),
    // Who may have spoken is said in words: a list would make them joint speakers.
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
      temporalCoverage: item.date ? formatDate(item.date, view.messages) : null,
    },
  );

const response = (item: Response, view: View): Json => {
  const { messages, story } = view;
  const { from, types, reply, respondsTo, summary, quotes, date } = item;
  const kinds =
    reply === 'in-source' ? messages.kinds(types.map((type) => messages.types[type])) : messages.reply[reply];
  const spoken = quotes
    .map((id) => itemOf(story, 'quotes', id))
    .filter((one): one is Quote => !!one && !isWithdrawn(one));
  return known({
    '@type': 'Claim',
    ...work({ ...item, sensitivity: [...new Set([item, ...spoken].flatMap((one) => one.sensitivity))] }, view),
    // The writer's words of what was answered: nobody said them, so they have no author.
    text: summary,
    about: from.map((id) => agent(id, view)),
    description: `${kinds}${date ? messages.comma + formatDate(date, messages) : ''} ${messages.respondsTo} ${respondsTo}`,
    hasPart: spoken.map((quote) => quotation(quote, view)),
  });
};

const event = (item: Event, view: View): Json => {
  const { date, text, agents } = item;
  return known({
    '@type': 'Event',
    name: text,
    identifier: item.id,
    startDate: isoDate(date),
    description: date ? formatDate(date, view.messages) : null,
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
    // Whose definition it is: a term itself has no author.
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

const withdrawal = ({ id, withdrawn: { date, reason } }: Withdrawn, view: View): Json =>
  known({
    '@type': 'CreativeWork',
    identifier: id,
    creativeWorkStatus: 'Withdrawn',
    description: view.messages.withdrawn(formatDate(date, view.messages), reason),
    correction: corrections(view, id),
  });

const WRITERS: Partial<Record<Shown, (item: never, view: View) => Json>> = {
  agents: ({ id }: Agent, view: View) => agent(id, view),
  quotes: quotation,
  statistics: statistic,
  responses: response,
  findings: finding,
  events: event,
  terms: term,
};

/** Linked data of the items, safe inside a script element. */
export function jsonld({ items, widget, view, url }: Job): string {
  const write = WRITERS[widget.collection] as ((item: Entry, view: View) => Json) | undefined;
  if (!write) {
    throw storyError(
      `story "${view.story.id}"`,
      'there is no linked data of these',
      'Choose another kind',
      `$.${widget.collection}`,
    );
  }
  const things = items.map((item) => (isWithdrawn(item) ? withdrawal(item, view) : write(item, view)));
  const address = url && URL.canParse(url) ? { url: new URL(url).href } : {};
  const [only] = things;
  const whole =
    things.length === 1
      ? { '@context': 'https://schema.org', ...only, ...address }
      : { '@context': 'https://schema.org', '@graph': things };
  return `${JSON.stringify(whole, null, 2).replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
