import { COLLECTIONS, isWithdrawn } from './items.ts';
import { type Problem, show } from './problems.ts';
import { rangeOf } from './quantity.ts';
import type { Statistic, Story } from './schema.ts';

/** Which key of which list points at which kind of entry. Reading and `factbox check` both hold a story to it. */
const REFERENCES: Record<string, Record<string, readonly string[]>> = {
  quotes: { speakers: ['agents'] },
  statistics: { claimant: ['agents'] },
  responses: { from: ['agents'], quotes: ['quotes'] },
  findings: { claimant: ['agents'], statistics: ['statistics'], quotes: ['quotes'] },
  events: { agents: ['agents'] },
  terms: { claimant: ['agents'] },
  corrections: { targets: COLLECTIONS },
};

type Entry = { readonly id: string } & Record<string, unknown>;

/**
 * What a shape cannot say: ids are unique, references lead somewhere, quantities hold together. Runs in every reader,
 * page and command alike, because a widget relies on it.
 */
export function brokenRules(story: Story): Problem[] {
  const problems: Problem[] = [];
  const lists = story as unknown as Record<string, Entry[]>;
  const home = new Map<string, string>();
  for (const name of ['sources', 'agents', ...COLLECTIONS, 'corrections']) {
    lists[name]?.forEach(({ id }, i) => {
      if (home.has(id)) {
        const path = `$.${name}[${i}].id`;
        problems.push({ path, what: `the id "${id}" is taken`, hint: 'Give every entry an id of its own' });
      } else home.set(id, name);
    });
  }
  const refer = (id: string, path: string, to: readonly string[]) => {
    if (to.includes(home.get(id) as string)) return;
    const what = `"${id}" is not in ${to.length > 1 ? 'any list of items' : to[0]}`;
    problems.push({ path, what, hint: 'Correct the id, or add the entry' });
  };
  for (const [name, keys] of Object.entries(REFERENCES)) {
    lists[name]?.forEach((entry, i) => {
      for (const [key, to] of Object.entries(keys)) {
        const path = `$.${name}[${i}].${key}`;
        const ids = entry[key];
        if (typeof ids === 'string') refer(ids, path, to);
        else (ids as string[] | undefined)?.forEach((id, j) => refer(id, `${path}[${j}]`, to));
      }
    });
  }
  for (const name of COLLECTIONS) {
    lists[name]?.forEach(({ evidence }, i) => {
      (evidence as { source: string }[] | undefined)?.forEach(({ source }, j) =>
        refer(source, `$.${name}[${i}].evidence[${j}].source`, ['sources']),
      );
    });
  }
  story.agents.forEach(({ anonymity }, i) => {
    if (anonymity?.by) refer(anonymity.by, `$.agents[${i}].anonymity.by`, ['agents', 'sources']);
  });
  story.charts.forEach((chart, i) => {
    if (isWithdrawn(chart)) return;
    chart.rows.forEach(({ statistic }, j) => refer(statistic, `$.charts[${i}].rows[${j}].statistic`, ['statistics']));
    chart.series.forEach(({ points }, j) =>
      points.forEach(({ statistic }, k) =>
        refer(statistic, `$.charts[${i}].series[${j}].points[${k}].statistic`, ['statistics']),
      ),
    );
  });
  story.statistics.forEach((statistic, i) => {
    if (isWithdrawn(statistic)) return;
    const fault = quantityFault(statistic);
    if (fault) problems.push({ path: `$.statistics[${i}].quantity${fault[0]}`, what: fault[1], hint: fault[2] });
  });
  return problems;
}

function quantityFault({ quantity, evidence }: Statistic): [path: string, what: string, hint: string] | null {
  const { anchor, comparator, stated, unit } = quantity;
  const form =
    typeof anchor === 'number' ? 'a number' : 'of' in anchor ? '{ "of": [part, whole] }' : '{ "from", "to" }';
  const due = comparator === 'between' ? '{ "from", "to" }' : unit === 'ratio' ? '{ "of": [part, whole] }' : 'a number';
  if (form !== due) return ['.anchor', `the anchor is ${form}`, `Use ${due} with this comparator and unit`];
  const { from, to } = rangeOf(quantity);
  if (from !== null && to !== null && !(from <= to && Math.abs(to) < Number.POSITIVE_INFINITY)) {
    return [
      '.anchor',
      `${show(anchor)} is not a range or a share`,
      'Give the lower number first, and no zero as a whole',
    ];
  }
  const shares = unit === 'percent' ? 100 : unit === 'ratio' ? 1 : Number.POSITIVE_INFINITY;
  if (unit === 'ratio' && ((from ?? 0) > shares || (to ?? 0) > shares)) {
    return ['.anchor', 'the part is larger than the whole', 'Write the part first: { "of": [1, 5] }'];
  }
  if (!evidence.some(({ exact }) => statedAt(stated, exact) >= 0)) {
    return ['.stated', `${show(stated)} is not in the evidence`, "Use the source's own phrase, whole words"];
  }
  return null;
}

/** Where a phrase stands in a passage as whole words, or -1. White space is folded, nothing else. */
export function statedAt(stated: string, passage: string): number {
  const words = stated
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return passage.search(new RegExp(`(?<![\\p{L}\\p{N}%£$€])${words.join('\\s+')}(?![\\p{L}\\p{N}%])`, 'u'));
}
