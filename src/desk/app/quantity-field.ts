import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RawAnchor, RawEnd } from '../../story/quantity.ts';
import type { Statistic } from '../../story/schema.ts';
import { today } from '../../story/today.ts';
import { COMPARATORS } from '../../words/comparators.ts';
import { readQuantity } from '../../words/read.ts';
import { quantityOf } from '../model/figure.ts';
import { at } from '../model/patch.ts';
import { type Field, idOf } from './field.ts';
import { choiceName } from './labels.ts';

type Quantity = Statistic['quantity'];
type Unit = Quantity['unit'];

const endOf = (end: RawEnd): string => (typeof end === 'number' ? String(end) : `${end.of[0]} in ${end.of[1]}`);
/** A number as it is typed and read here: "30", "1 in 5", "3 to 4". */
export const numberText = (anchor: RawAnchor): string =>
  anchor === null
    ? ''
    : typeof anchor === 'object' && 'from' in anchor
      ? `${endOf(anchor.from)} to ${endOf(anchor.to)}`
      : endOf(anchor);

const readEnd = (text: string): RawEnd | null => {
  const [, part, whole] = /^(-?[\d.]+) in ([\d.]+)$/.exec(text) ?? [];
  if (part !== undefined && whole !== undefined) return { of: [Number(part), Number(whole)] };
  return /^-?\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
};

/** What was typed as a number; `undefined` while it is none. */
export function readNumber(text: string): RawAnchor | undefined {
  const words = text.trim().replace(/−/g, '-');
  if (!words) return null;
  const [from = '', to] = words.split(/\s+to\s+/);
  const [low, high] = [readEnd(from), to === undefined ? null : readEnd(to)];
  if (low === null || (to !== undefined && high === null)) return undefined;
  return high === null ? low : { from: low, to: high };
}

/** Units by the name of their kind: those that need a word more have it beside them. */
const KINDS: readonly (readonly [kind: string, name: string])[] = [
  ...(['percent', 'ratio', 'count'] as const).map((kind) => [kind, choiceName(kind)] as const),
  ['noun', 'a number of …'],
  ['currency', 'money'],
  ['change', 'a change in per cent'],
  ['per', 'a rate: so many per …'],
  ...(['points', 'factor', 'vague'] as const).map((kind) => [kind, choiceName(kind)] as const),
];

const kindOf = (unit: Unit): string => (typeof unit === 'string' ? unit : (Object.keys(unit)[0] ?? ''));
const detailOf = (unit: Unit): string =>
  typeof unit === 'string' ? '' : 'change' in unit ? (unit.against ?? '') : String(Object.values(unit)[0] ?? '');

function unitOf(kind: string, detail: string): unknown {
  if (kind === 'noun' || kind === 'currency') return { [kind]: detail };
  if (kind === 'per') return { per: Number(detail) || 1000 };
  if (kind === 'change') return { change: 'percent', against: detail || null };
  return kind;
}
const DETAILS: Readonly<Record<string, string>> = {
  noun: 'Of what? The article’s own noun',
  currency: 'Its code, as in GBP',
  per: 'Per how many?',
  change: 'Against what? Empty: not said',
};

/** How the check reads the words, in a sentence. */
function reading({ stated }: Quantity, lang: string): string {
  const read = readQuantity(stated, lang);
  if (!read?.says.length || !read.anchors.length)
    return 'The check cannot read these words. Set the three fields yourself.';
  const [anchor] = read.anchors;
  return `The check reads: ${choiceName(read.says[0] as string)} ${numberText(anchor as RawAnchor) || 'no number'}.`;
}

/** A figure: its words first, and how a machine reads them. */
export function quantityField(field: Field): TemplateResult {
  const { session, path } = field;
  const quantity = at(session.story, path) as Quantity;
  const { stated, unit, comparator, confirmed } = quantity;
  const id = idOf(path);
  const write = (next: object, run: string | null = null) =>
    session.set(path, { ...quantity, ...next }, 'the figure', run && `${id}.${run}`);
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const pause = () => session.pause();
  const kind = kindOf(unit);
  return html`
    <div class="field"><label for="${id}.stated">The article’s own words, with “almost”, “not” or “below”</label>
      <input id="${id}.stated" dir="auto" .value=${live(stated)} @blur=${pause}
        @input=${(event: Event) => write(quantityOf(value(event), session.story.lang), 'stated')}>
      <p class="help">${reading(quantity, session.story.lang)}</p></div>
    <div class="trio">
      <div class="field"><label for="${id}.comparator">How</label>
        <select id="${id}.comparator" .value=${live(comparator)} @change=${(event: Event) => write({ comparator: value(event) })}>
        ${COMPARATORS.map((one) => html`<option value=${one} ?selected=${one === comparator}>${choiceName(one)}</option>`)}</select></div>
      <div class="field"><label for="${id}.anchor">Number</label>
        <input id="${id}.anchor" placeholder="30, 1 in 5, 3 to 4" .value=${numberText(quantity.anchor as unknown as RawAnchor)} @change=${(
          event: Event,
        ) => {
          const anchor = readNumber(value(event));
          if (anchor === undefined) session.say('Write a number, such as 30, 1 in 5, or 3 to 4.');
          else write({ anchor });
        }}></div>
      <div class="field"><label for="${id}.unit">Unit</label>
        <select id="${id}.unit" .value=${live(kind)} @change=${(event: Event) => write({ unit: unitOf(value(event), detailOf(unit)) })}>
        ${KINDS.map(([one, name]) => html`<option value=${one} ?selected=${one === kind}>${name}</option>`)}</select></div>
    </div>
    ${
      DETAILS[kind]
        ? html`<div class="field"><label for="${id}.detail">${DETAILS[kind]}</label>
      <input id="${id}.detail" dir="auto" .value=${live(detailOf(unit))} @blur=${pause}
        @input=${(event: Event) => write({ unit: unitOf(kind, value(event)) }, 'unit')}></div>`
        : nothing
    }
    <label class="check"><input type="checkbox" .checked=${live(confirmed !== null)}
      @change=${(event: Event) => write({ confirmed: (event.target as HTMLInputElement).checked ? today() : null })}>
      I compared words, number and unit myself, because the check cannot read them</label>`;
}
