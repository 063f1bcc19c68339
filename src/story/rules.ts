import * as v from 'valibot';
import { partsOf } from './faults.ts';
import { isWithdrawn } from './items.ts';
import type { Problem } from './problems.ts';
import { rangeOf } from './quantity.ts';
import { type Statistic, type Story, storySchema } from './schema.ts';
import { show } from './show.ts';

/**
 * What a shape cannot say: ids are unique, references lead somewhere, quantities hold together. Runs in every reader,
 * page and command alike, because a widget relies on it.
 */
export function brokenRules(story: Story): Problem[] {
  const problems: Problem[] = [];
  const home = new Map<string, string>();
  const references: [path: string, id: string, to: readonly string[]][] = [];
  for (const { path, value, schema } of partsOf(storySchema, story)) {
    const { own, refersTo } = v.getMetadata(schema) as { own?: true; refersTo?: readonly string[] };
    const id = value as string;
    if (refersTo) references.push([path, id, refersTo]);
    if (!own) continue;
    if (!home.has(id)) home.set(id, path.slice(2).replace(/\W.*/, ''));
    else problems.push({ path, what: `the id "${id}" is taken`, hint: 'Give every entry an id of its own' });
  }
  for (const [path, id, to] of references) {
    if (to.includes(home.get(id) as string)) continue;
    problems.push({ path, what: `"${id}" is not in ${to.join(' or ')}`, hint: 'Correct the id, or add the entry' });
  }
  story.statistics.forEach((statistic, i) => {
    const fault = isWithdrawn(statistic) ? null : quantityFault(statistic);
    if (fault) problems.push({ path: `$.statistics[${i}].quantity.${fault[0]}`, what: fault[1], hint: fault[2] });
  });
  return problems;
}

type Fault = [key: string, what: string, hint: string];

function quantityFault({ quantity, evidence }: Statistic): Fault | null {
  const { anchor, comparator, stated, unit } = quantity;
  const raw = anchor as unknown as number | { of?: [number, number] };
  const form = typeof raw === 'number' ? 'number' : raw.of ? 'share' : 'range';
  const due = comparator === 'between' ? 'range' : unit === 'ratio' ? 'share' : 'number';
  const { from, to } = rangeOf(quantity);
  const [part, whole] = (raw as { of?: [number, number] }).of ?? [0, 1];
  if (form !== due || part < 0 || whole <= 0 || part > whole || (from !== null && to !== null && from > to))
    return ['anchor', `the anchor is not a valid ${due}`, 'Use 30, { "of": [1, 5] } or { "from": 3, "to": 4 }'];
  // Whether it stands there as whole words, `factbox check` tells.
  return evidence.some(({ exact }) => oneSpaced(exact).includes(oneSpaced(stated)))
    ? null
    : ['stated', `${show(stated)} is not in the evidence`, "Use the source's own phrase"];
}

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ');
