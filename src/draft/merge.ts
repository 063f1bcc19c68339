import { COLLECTIONS, isWithdrawn } from '../story/items.ts';
import { aboutOf, shared } from '../story/near.ts';
import type { Agent, Event, Quote, Response, Statistic, Story } from '../story/schema.ts';
import { type Doubt, doubted } from './doubts.ts';
import { Ids } from './ids.ts';

export interface Merged {
  readonly story: Story;
  /** The ids of what was added, agents and the source left out. */
  readonly added: readonly string[];
  /** Sentences on what the two do not agree in. */
  readonly conflicts: readonly string[];
}

const bareOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const HONOURS = /^(?:the|sir|dame|lord|lady|baroness|baron|mr|mrs|ms|dr|prof|professor)\s+/i;
const nameKey = (name: string): string => bareOf(name.replace(HONOURS, '').replace(HONOURS, ''));

/** The agent of a story who is the same as a drafted one. A surname is enough if only one agent has it. */
function sameAgent(agents: readonly Agent[], { kind, name }: Agent): Agent | undefined {
  if (kind === 'anonymous') return undefined;
  const key = nameKey(name);
  const same = agents.filter((one) => one.kind === kind && nameKey(one.name) === key);
  if (same.length || kind !== 'person' || !key) return same.length === 1 ? same[0] : undefined;
  const surname = agents.filter((one) => one.kind === 'person' && nameKey(one.name).split(' ').at(-1) === key);
  return surname.length === 1 ? surname[0] : undefined;
}

const live = <T extends object>(list: readonly T[]) =>
  list.filter((item) => !isWithdrawn(item)) as Exclude<T, { withdrawn: object }>[];

/** How similar two texts are: the share of what the shorter one is about that the other is about too. */
function alike(a: string, b: string): number {
  const [one, other] = [aboutOf(a), aboutOf(b)];
  const least = Math.min(one.size, other.size);
  return least ? shared(one, other) / least : 0;
}
const ALIKE = 0.7;

/** Adds to a story the new items of the draft of another article. People whom the story has already are not added again. */
export function mergeStory(story: Story, drafted: Story): Merged {
  const taken = [story.sources, story.agents, ...COLLECTIONS.map((name) => story[name])].flat().map(({ id }) => id);
  const ids = new Ids(taken);
  const renamed = new Map<string, string>();
  const conflicts: string[] = [];
  const added: string[] = [];
  const to = (id: string): string => renamed.get(id) ?? id;
  const rename = <T extends { id: string }>(item: T, fallback: string): T => {
    const id = ids.of(item.id.replaceAll('-', ' '), fallback);
    renamed.set(item.id, id);
    return { ...item, id };
  };

  const sources = drafted.sources.flatMap((source) => {
    const same = story.sources.find(({ sha256 }) => sha256 !== null && sha256 === source.sha256);
    if (same) renamed.set(source.id, same.id);
    return same ? [] : [rename(source, 'article')];
  });

  const needed = new Set<string>();
  const agents = new Map<string, Agent>();
  for (const agent of drafted.agents) {
    const same = sameAgent(story.agents, agent);
    if (!same) {
      agents.set(agent.id, rename(agent, agent.kind));
      continue;
    }
    renamed.set(agent.id, same.id);
    if (agent.role && same.role && bareOf(agent.role) !== bareOf(same.role))
      conflicts.push(`${same.name} is “${same.role}” in the story, and “${agent.role}” in the new article.`);
  }
  const use = (list: readonly string[]): string[] => {
    for (const id of list) needed.add(id);
    return [...new Set(list.map(to))];
  };
  const evidenced = <T extends { evidence: Quote['evidence'] }>(item: T): T => ({
    ...item,
    evidence: item.evidence.map((one) => ({ ...one, source: to(one.source) })),
  });
  const told = <T extends { id: string; draft?: Doubt[] }>(item: T, doubt: Doubt | null): T => {
    added.push(item.id);
    if (doubt) conflicts.push(`${item.id}: ${doubt.doubt}`);
    return doubt ? doubted(item, [...(item.draft ?? []), doubt]) : item;
  };

  const quotes = live(drafted.quotes).flatMap((quote): Quote[] => {
    const words = bareOf(quote.paragraphs.join(' '));
    const speakers = quote.speakers.map(to);
    const same = live(story.quotes).find(({ paragraphs }) => bareOf(paragraphs.join(' ')) === words);
    if (same) {
      renamed.set(quote.id, same.id);
      if (String([...same.speakers].sort()) !== String([...new Set(speakers)].sort()))
        conflicts.push(
          `${same.id}: the new article gives these words to ${drafted.agents.flatMap(({ id, name }) => (quote.speakers.includes(id) ? [name] : [])).join(' and ')}.`,
        );
      return [];
    }
    const near = live(story.quotes).find(
      (one) =>
        one.speakers.some((id) => speakers.includes(id)) &&
        words.split(' ').length > 4 &&
        alike(one.paragraphs.join(' '), quote.paragraphs.join(' ')) > ALIKE,
    );
    const doubt = near && {
      doubt: `The story has nearly the same words as ${near.id}. Keep one of the two.`,
      readings: [quote.paragraphs.join(' '), near.paragraphs.join(' ')],
    };
    return [told(evidenced(rename({ ...quote, speakers: use(quote.speakers) }, 'quote')), doubt ?? null)];
  });

  const statistics = live(drafted.statistics).flatMap((statistic): Statistic[] => {
    const { quantity, measure, population } = statistic;
    const about = `${measure} ${population ?? ''}`;
    const near = live(story.statistics).filter(
      (one) =>
        JSON.stringify(one.quantity.unit) === JSON.stringify(quantity.unit) &&
        alike(`${one.measure} ${one.population ?? ''}`, about) > ALIKE,
    );
    if (near.some((one) => bareOf(one.quantity.stated) === bareOf(quantity.stated))) return [];
    const [other] = near;
    const doubt = other && {
      doubt: `The story gives another figure for what may be the same as ${other.id}.`,
      readings: [quantity.stated, other.quantity.stated],
    };
    return [
      told(
        evidenced(rename({ ...statistic, claimant: use([statistic.claimant])[0] as string }, 'figure')),
        doubt ?? null,
      ),
    ];
  });

  const responses = live(drafted.responses).flatMap((response): Response[] => {
    const from = response.from.map(to);
    const same = live(story.responses).some(
      (one) =>
        one.from.some((id) => from.includes(id)) &&
        one.reply === response.reply &&
        String(one.types) === String(response.types) &&
        alike(one.summary, response.summary) > ALIKE,
    );
    if (same) return [];
    return [
      told(
        evidenced(rename({ ...response, from: use(response.from), quotes: response.quotes.map(to) }, 'response')),
        null,
      ),
    ];
  });

  const events = live(drafted.events).flatMap((event): Event[] => {
    const near = live(story.events).find((one) => alike(one.text, event.text) > ALIKE);
    if (near && (near.date === event.date || !event.date)) return [];
    const doubt = near && {
      doubt: `The story dates what may be the same as ${near.id} otherwise.`,
      readings: [String(event.date), near.date ?? 'no date'],
    };
    return [told(evidenced(rename({ ...event, agents: use(event.agents) }, 'event')), doubt ?? null)];
  });

  const people = drafted.agents.flatMap((agent) => {
    const own = agents.get(agent.id);
    return own && (needed.has(agent.id) || agent.kind === 'person') ? [own] : [];
  });
  return {
    story: {
      ...story,
      sources: [...story.sources, ...sources],
      agents: [...story.agents, ...people],
      quotes: [...story.quotes, ...quotes],
      statistics: [...story.statistics, ...statistics],
      responses: [...story.responses, ...responses],
      events: [...story.events, ...events],
    },
    added,
    conflicts,
  };
}
