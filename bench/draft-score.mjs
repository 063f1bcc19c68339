/* Scores a drafted story against what a person found in its article. */

const fold = (text) =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]|''/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
const bare = (text) => fold(text).replace(/^[\s"'.,;:!?-]+|[\s"'.,;:!?-]+$/g, '');
const list = (value) => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const joined = (parts) => list(parts).map(bare).join(' ');

const TITLE =
  /^(?:(?:the|a|an|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|baroness|baron|president|prime minister|realtor|home secretary|labour leader)\.? )+/;
const key = (name) => bare(name).replace(TITLE, '').trim();

/** Whom of the truth a drafted agent is, by name, alias or a surname that one person bears; or `null`. */
function matcher({ agents }) {
  const known = agents.map((agent) => ({ ...agent, keys: [agent.name, ...(agent.aliases ?? [])].map(key) }));
  for (const agent of known) {
    const last = key(agent.name).split(' ').at(-1);
    const bearers = known.filter((one) => one.kind === 'person' && key(one.name).split(' ').includes(last));
    if (agent.kind === 'person' && bearers.length === 1) agent.keys.push(last);
  }
  return ({ name, kind }) => {
    const own = key(name);
    const words = new Set(own.split(' '));
    const found =
      known.find((one) => one.keys.includes(own)) ??
      known.find((one) => one.kind === 'person' && ` ${own} `.includes(` ${key(one.name)} `)) ??
      (kind === 'person'
        ? undefined
        : known.find(
            (one) => one.kind !== 'person' && one.keys.some((one_) => one_.split(' ').every((word) => words.has(word))),
          ));
    return found?.name ?? null;
  };
}

/** Pairs each truth with one draft at most; what is optional comes last. */
function pairs(truths, drafts, same) {
  const taken = new Set();
  const found = [];
  for (const truth of [...truths].sort((a, b) => Number(Boolean(a.optional)) - Number(Boolean(b.optional)))) {
    const at = drafts.findIndex((draft, i) => !taken.has(i) && same(truth, draft));
    if (at < 0) continue;
    taken.add(at);
    found.push([truth, drafts[at]]);
  }
  const missed = truths.filter((truth) => !truth.optional && !found.some(([one]) => one === truth));
  return { found, missed, extra: drafts.filter((_, i) => !taken.has(i)) };
}

const count = (right, wrong, missed) => ({ right, wrong, missed });

const NUMBER_ENDS = (core) =>
  new RegExp(`(?<![\\p{L}\\p{N}$£€.,])${core.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');

/**
 * How many quotations, speakers, figures and people of a truth file a story has. A quotation is right with its words; a
 * figure with its number, its hedge and its place; a comparator is judged where the figure is right.
 */
export function score(truth, story) {
  const who = matcher(truth);
  const agents = new Map(story.agents.map((agent) => [agent.id, agent]));
  const quotes = pairs(truth.quotes, story.quotes, (t, d) => joined(t.text) === joined(d.paragraphs));
  const counted = quotes.found.filter(([t]) => !t.optional);
  const spoken = counted.filter(([t, d]) => {
    const got = d.speakers.map((id) => who(agents.get(id)) ?? `no ${id}`).sort();
    return [t.speakers, ...(t.acceptSpeakers ?? [])].some((set) => String([...set].sort()) === String(got));
  });
  const soft = (words, inside) => truth.traps?.some((trap) => trap.soft && inside(trap.words, words));
  const extraQuotes = quotes.extra.filter(
    ({ paragraphs }) => !soft(joined(paragraphs), (trap, words) => bare(trap) === words),
  );
  const figures = pairs(truth.figures ?? [], story.statistics, (t, d) => {
    const stated = fold(d.quantity.stated);
    const near = d.evidence.some(({ start, end }) => !t.span || (start <= t.span[1] && end >= t.span[0]));
    return near && NUMBER_ENDS(fold(t.core)).test(stated) && stated.length <= fold(t.stated).length + 45;
  });
  const exact = figures.found.filter(([t]) => !t.optional);
  const extraFigures = figures.extra.filter(
    ({ quantity }) => !soft(fold(quantity.stated), (trap, words) => fold(trap).includes(words)),
  );
  const people = story.agents.filter(({ kind }) => kind === 'person').map((agent) => who(agent));
  const wanted = truth.people.filter(({ optional }) => !optional);
  const allowed = new Set(truth.people.map(({ name }) => name));
  const met = wanted.filter(({ name }) => people.includes(name)).length;
  const wrongPeople = people.filter((name, i) => !allowed.has(name) || people.indexOf(name) !== i).length;
  const needed = truth.quotes.filter(({ optional }) => !optional).length;
  return {
    quotes: count(counted.length, extraQuotes.length, quotes.missed.length),
    'quotes with their speakers': count(
      spoken.length,
      counted.length - spoken.length + extraQuotes.length,
      needed - spoken.length,
    ),
    figures: count(exact.length, extraFigures.length, figures.missed.length),
    comparators: count(
      exact.filter(([t, d]) => [t.comparator, ...(t.acceptComparator ?? [])].includes(d.quantity.comparator)).length,
      exact.filter(([t, d]) => ![t.comparator, ...(t.acceptComparator ?? [])].includes(d.quantity.comparator)).length,
      0,
    ),
    people: count(met, wrongPeople, wanted.length - met),
  };
}

/** Scores added up. */
export function sum(scores) {
  const total = {};
  for (const one of scores) {
    for (const [name, { right, wrong, missed }] of Object.entries(one)) {
      const before = total[name] ?? count(0, 0, 0);
      total[name] = count(before.right + right, before.wrong + wrong, before.missed + missed);
    }
  }
  return total;
}

export function f1({ right, wrong, missed }) {
  return right + wrong + missed ? (2 * right) / (2 * right + wrong + missed) : 1;
}

/** A story made by hand, as the truth of its article. Ages are in it, and a draft has none. */
export function truthOf(story) {
  const name = new Map(story.agents.map((agent) => [agent.id, agent.name]));
  const short = (stated) => stated.replace(/ (?:\p{L}+ )*(?:pages|men|years|victim)$/u, '');
  return {
    agents: story.agents.map(({ name, kind, role }) => ({
      ...{ name, kind },
      aliases: [
        ...(kind === 'document' ? ['report', 'review'] : []),
        ...(kind === 'anonymous' && role ? [role] : []),
        ...(kind === 'anonymous' && !role ? ['one officer'] : []),
      ],
    })),
    quotes: story.quotes.map(({ paragraphs, speakers }) => ({
      text: paragraphs,
      speakers: speakers.map((id) => name.get(id)),
    })),
    figures: story.statistics.flatMap(({ quantity, evidence }) =>
      evidence
        .filter(({ exact }) => exact.includes(quantity.stated))
        .map(({ start, end }) => ({
          ...{
            stated: quantity.stated,
            core: short(quantity.stated),
            comparator: quantity.comparator,
            span: [start, end],
          },
          optional: /year-old|victim/.test(quantity.stated),
        })),
    ),
    people: story.agents.filter(({ kind }) => kind === 'person'),
  };
}

/** One of the invented cases, as a truth. Lists that a case leaves out are not scored. */
export function truthOfCase({ quotes = [], figures, people }) {
  const names = [...new Set([...quotes.flatMap(([, speakers]) => speakers), ...(people ?? [])])];
  return {
    agents: names.map((name) => ({ name, kind: people?.includes(name) ? 'person' : 'anonymous', aliases: [] })),
    quotes: quotes.map(([words, speakers]) => ({ text: words.split(' / '), speakers })),
    figures: figures?.map(([stated, comparator]) => ({ stated, core: stated, comparator })),
    people: (people ?? []).map((name) => ({ name })),
  };
}
