import * as v from 'valibot';
import { partsOf } from './faults.ts';
import { isWithdrawn } from './items.ts';
import type { Problem } from './problems.ts';
import { type Quantity, type RawAnchor, type RawEnd, rawAnchor, sizeOf } from './quantity.ts';
import { type Statistic, type Story, storySchema } from './schema.ts';
import { show } from './show.ts';

/**
 * The rules that a schema cannot express: ids are unique, references lead somewhere, quantities hold together. They run
 * in every reader, page and command alike, because a widget relies on them.
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

const ENDS = { number: 'Use 30', share: 'Use { "of": [1, 5] }, the part and then the whole' };

const VAGUE: Fault = ['anchor', 'a count without a number has an anchor', 'Use null'];

function vagueFault({ unit, comparator }: Quantity): Fault | null {
  if (unit !== 'vague') return ['anchor', 'the figure has no anchor', 'Give its number, or use the unit "vague"'];
  return comparator === '~' ? null : ['comparator', `a count without a number is never "${comparator}"`, 'Use "~"'];
}

function numberFault({ comparator, unit }: Quantity, raw: NonNullable<RawAnchor>): Fault | null {
  const form = unit === 'ratio' ? 'share' : 'number';
  const isRange = typeof raw === 'object' && 'from' in raw;
  if (isRange && comparator !== 'between')
    return ['anchor', `the anchor is a range, and "${comparator}" is of one ${form}`, ENDS[form]];
  if (!isRange && comparator === 'between')
    return ['anchor', 'the anchor is not a valid range', 'Use { "from": 3, "to": 4 }'];
  const [from, to] = isRange ? [raw.from, raw.to] : [raw, raw];
  if (![from, to].every((end) => (form === 'share' ? isShare(end) : typeof end === 'number')))
    return ['anchor', `the anchor is not a valid ${form}`, ENDS[form]];
  return sizeOf(from) > sizeOf(to) ? ['anchor', 'the range runs backwards', 'Give its lower end as "from"'] : null;
}

function quantityFault({ quantity, evidence }: Statistic): Fault | null {
  const { stated, unit } = quantity;
  const raw = rawAnchor(quantity);
  const anchorFault = raw === null ? vagueFault(quantity) : unit === 'vague' ? VAGUE : numberFault(quantity, raw);
  if (anchorFault) return anchorFault;
  // Whether it stands there as whole words, `factbox check` tells.
  return evidence.some(({ exact }) => oneSpaced(exact).includes(oneSpaced(stated)))
    ? null
    : ['stated', `${show(stated)} is not in the evidence`, "Use the source's own phrase"];
}

const isShare = (end: RawEnd): boolean => {
  const [part, whole] = typeof end === 'object' ? end.of : [1, 0];
  return part >= 0 && whole > 0 && part <= whole;
};

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ');
