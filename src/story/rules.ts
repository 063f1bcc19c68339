import type { Guarded } from './guard.ts';
import { isWithdrawn } from './items.ts';
import { type Problem, show } from './problems.ts';
import { rangeOf } from './quantity.ts';
import type { Statistic, Story } from './schema.ts';

/**
 * What a shape cannot say: ids are unique, references lead somewhere, quantities hold together. Runs in every reader,
 * page and command alike, because a widget relies on it.
 */
export function brokenRules({ value: story, ids }: Guarded<Story>): Problem[] {
  const problems: Problem[] = [];
  const home = new Map<string, string>();
  for (const { path, id, to } of ids) {
    if (to.length) continue;
    if (!home.has(id)) home.set(id, path.slice(2).replace(/\W.*/, ''));
    else problems.push({ path, what: `the id "${id}" is taken`, hint: 'Give every entry an id of its own' });
  }
  for (const { path, id, to } of ids) {
    if (!to.length || to.includes(home.get(id) as string)) continue;
    problems.push({ path, what: `"${id}" is not in ${to.join(' or ')}`, hint: 'Correct the id, or add the entry' });
  }
  story.statistics.forEach((statistic, i) => {
    const fault = isWithdrawn(statistic) ? null : quantityFault(statistic);
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
  const share = due === '{ "of": [part, whole] }' ? (anchor as unknown as { of: [number, number] }).of : null;
  if (share && !(share[0] >= 0 && share[1] > 0)) {
    return ['.anchor', `${show(anchor)} is not a share`, 'Give a whole above zero, and a part that is not below it'];
  }
  if (share && share[0] > share[1]) {
    return ['.anchor', 'the part is larger than the whole', 'Write the part first: { "of": [1, 5] }'];
  }
  const { from, to } = rangeOf(quantity);
  if (from !== null && to !== null && from > to) {
    return ['.anchor', `${show(anchor)} is not a range`, 'Give the lower number first'];
  }
  if (!evidence.some(({ exact }) => statedAt(stated, exact))) {
    return ['.stated', `${show(stated)} is not in the evidence`, "Use the source's own phrase, whole words"];
  }
  return null;
}

/**
 * Where a phrase stands in a passage as whole words and whole numbers, or `null`. White space is folded, nothing else.
 */
export function statedAt(stated: string, passage: string): { readonly start: number; readonly end: number } | null {
  const words = stated.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const before = String.raw`(?<![\p{L}\p{N}%\p{Sc}]|\p{N}[.,]|(?<![\p{L}\p{N}])[−-])`;
  const after = String.raw`(?![\p{L}\p{N}%]|[.,]\p{N})`;
  const found = new RegExp(`${before}${words.join('\\s+')}${after}`, 'u').exec(passage);
  return found && { start: found.index, end: found.index + found[0].length };
}
