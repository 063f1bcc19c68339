import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RawAnchor, RawEnd } from '../../story/quantity.ts';
import type { Statistic } from '../../story/schema.ts';
import { today } from '../../story/today.ts';
import { COMPARATORS } from '../../words/comparators.ts';
import { readQuantity } from '../../words/read.ts';
import type { DeskMessages } from '../messages.ts';
import { quantityOf } from '../model/figure.ts';
import { at } from '../model/patch.ts';
import { type Field, idOf } from './field.ts';
import { choiceName } from './labels.ts';

type Quantity = Statistic['quantity'];
type Unit = Quantity['unit'];

/** A number as it is typed and read here: "30", "1 in 5", "3 to 4". */
function numberText({ quantity: { to, of } }: DeskMessages, anchor: RawAnchor): string {
  const end = (one: RawEnd): string => (typeof one === 'number' ? String(one) : `${one.of[0]} ${of} ${one.of[1]}`);
  if (anchor === null) return '';
  return typeof anchor === 'object' && 'from' in anchor ? `${end(anchor.from)} ${to} ${end(anchor.to)}` : end(anchor);
}

/** What was typed as a number; `undefined` while it is none. */
function readNumber({ quantity: { to, of } }: DeskMessages, text: string): RawAnchor | undefined {
  const words = text.trim().replace(/−/g, '-');
  if (!words) return null;
  const readEnd = (one: string): RawEnd | null => {
    const [part = '', whole, ...more] = one.split(` ${of} `).map((end) => end.trim());
    if (more.length || !/^-?\d[\d,]*(\.\d+)?$/.test(part)) return null;
    const number = Number(part.replaceAll(',', ''));
    if (whole === undefined) return number;
    return /^\d+(\.\d+)?$/.test(whole) ? { of: [number, Number(whole)] } : null;
  };
  const [from = '', upper] = words.split(` ${to} `);
  const [low, high] = [readEnd(from), upper === undefined ? null : readEnd(upper)];
  if (low === null || (upper !== undefined && high === null)) return undefined;
  return high === null ? low : { from: low, to: high };
}

/** The kinds of units. Some need one more word, which has a field of its own. */
const KINDS = ['percent', 'ratio', 'count', 'noun', 'currency', 'change', 'per', 'points', 'factor', 'vague'] as const;
type Kind = (typeof KINDS)[number];
type Detailed = 'noun' | 'currency' | 'per' | 'change';
const isDetailed = (kind: Kind): kind is Detailed => /^(noun|currency|per|change)$/.test(kind);
const kindName = (messages: DeskMessages, kind: Kind): string =>
  messages.labels.units[kind] ?? choiceName(messages, kind);

const kindOf = (unit: Unit): Kind => (typeof unit === 'string' ? unit : Object.keys(unit)[0]) as Kind;
const detailOf = (unit: Unit): string =>
  typeof unit === 'string' ? '' : 'change' in unit ? (unit.against ?? '') : String(Object.values(unit)[0] ?? '');

function unitOf(kind: string, detail: string): unknown {
  if (kind === 'noun' || kind === 'currency') return { [kind]: detail };
  if (kind === 'per') return { per: Number(detail) || 1000 };
  if (kind === 'change') return { change: 'percent', against: detail || null };
  return kind;
}

/** How the check reads the words, in a sentence. */
function reading(messages: DeskMessages, { stated }: Quantity, lang: string): string {
  const read = readQuantity(stated, lang);
  if (!read?.says.length || !read.anchors.length) return messages.quantity.unreadable;
  const [anchor] = read.anchors;
  const how = choiceName(messages, read.says[0] as string);
  return messages.quantity.reads(how, numberText(messages, anchor as RawAnchor));
}

/** A figure: its words first, and how a machine reads them. */
export function quantityField(field: Field): TemplateResult {
  const { session, path } = field;
  const { messages } = session;
  const words = messages.quantity;
  const quantity = at(session.story, path) as Quantity;
  const { stated, unit, comparator, confirmed } = quantity;
  const id = idOf(path);
  const write = (next: object, run: string | null = null) =>
    session.set(path, { ...quantity, ...next }, messages.steps.figure, run && `${id}.${run}`);
  const value = (event: Event) => (event.target as HTMLInputElement).value;
  const pause = () => session.pause();
  const kind = kindOf(unit);
  return html`
    <div class="field"><label for="${id}.stated">${words.stated}</label>
      <input id="${id}.stated" dir="auto" .value=${live(stated)} @blur=${pause}
        @input=${(event: Event) => write(quantityOf(value(event), session.story.lang), 'stated')}>
      <p class="help">${reading(messages, quantity, session.story.lang)}</p></div>
    <div class="trio">
      <div class="field"><label for="${id}.comparator">${words.how}</label>
        <select id="${id}.comparator" .value=${live(comparator)} @change=${(event: Event) => write({ comparator: value(event) })}>
        ${COMPARATORS.map((one) => html`<option value=${one} ?selected=${one === comparator}>${choiceName(messages, one)}</option>`)}</select></div>
      <div class="field"><label for="${id}.anchor">${words.number}</label>
        <input id="${id}.anchor" placeholder=${words.numberExample} .value=${numberText(messages, quantity.anchor as unknown as RawAnchor)} @change=${(
          event: Event,
        ) => {
          const anchor = readNumber(messages, value(event));
          if (anchor === undefined) session.say(words.noNumber);
          else write({ anchor });
        }}></div>
      <div class="field"><label for="${id}.unit">${words.unit}</label>
        <select id="${id}.unit" .value=${live(kind)} @change=${(event: Event) => write({ unit: unitOf(value(event), detailOf(unit)) })}>
        ${KINDS.map((one) => html`<option value=${one} ?selected=${one === kind}>${kindName(messages, one)}</option>`)}</select></div>
    </div>
    ${
      isDetailed(kind)
        ? html`<div class="field"><label for="${id}.detail">${words[kind]}</label>
      <input id="${id}.detail" dir="auto" .value=${live(detailOf(unit))} @blur=${pause}
        @input=${(event: Event) => write({ unit: unitOf(kind, value(event)) }, 'unit')}></div>`
        : nothing
    }
    <label class="check"><input type="checkbox" .checked=${live(confirmed !== null)}
      @change=${(event: Event) => write({ confirmed: (event.target as HTMLInputElement).checked ? today() : null })}>
      ${words.confirmed}</label>`;
}
