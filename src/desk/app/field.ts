import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../story/problems.ts';
import type { Shown } from '../../story/schema.ts';
import { type Fix, fixOf } from '../model/fixes.ts';
import { at, type Path } from '../model/patch.ts';
import type { Entry } from '../model/work.ts';
import type { Session } from '../session/session.ts';
import { evidenceField } from './evidence-field.ts';
import { choiceName, HIDDEN, type Label, labelOf } from './labels.ts';
import { wordsOf } from './names.ts';
import { quantityField } from './quantity-field.ts';
import { controlOf, descriptionOf, emptyOf, isNullable, type Shape } from './shapes.ts';

/** A value of the story, with all that its field needs. */
export interface Field {
  readonly session: Session;
  /** The list whose labels hold. */
  readonly list: string;
  readonly key: string;
  readonly path: Path;
  readonly shape: Shape;
  readonly problems: readonly Problem[];
}

export const idOf = (path: Path): string => `field.${path.join('.')}`;
const jsonPath = (path: Path): string =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`), '$');

/** The problems of a value, and of all that is in it. */
export const problemsAt = (problems: readonly Problem[], path: Path): readonly Problem[] => {
  const own = jsonPath(path);
  return problems.filter(({ path: one }) => one === own || one.startsWith(`${own}.`) || one.startsWith(`${own}[`));
};

/** Problems in words, each with its fix as a button where there is one. */
export const problemList = (session: Session, problems: readonly Problem[], id: string): unknown =>
  problems.length
    ? html`<ul class="problems" id=${id}>${problems.map((problem) => {
        const fix = fixOf(session.work, problem);
        const label = fix && fixName(session, fix);
        return html`<li>${sentence(problem.what)} ${sentence(problem.hint)}
          ${fix && label ? html`<button type="button" @click=${() => session.change(fix.apply(session.work), label)}>${label}</button>` : nothing}</li>`;
      })}</ul>`
    : nothing;

const fixName = ({ messages: { fixes } }: Session, { label }: Fix): string =>
  typeof label === 'string' ? fixes[label] : fixes.take(label.take);

export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;

/** What a field is called, what it is for, its control, and what is wrong with it. */
function framed(field: Field, label: Label, control: (described: string) => unknown, isGroup = false): TemplateResult {
  const { session, path, shape } = field;
  const id = idOf(path);
  const own = problemsAt(field.problems, path);
  const help = label.help ?? (label.isOurs ? '' : descriptionOf(shape).replace(/ Null: .*$/, ''));
  const described = [help && `${id}.help`, own.length && `${id}.problems`].filter(Boolean).join(' ');
  const below = html`${help ? html`<p class="help" id="${id}.help">${help}</p>` : nothing}
    ${problemList(session, own, `${id}.problems`)}`;
  return isGroup
    ? html`<fieldset class="field" id=${id} aria-describedby=${described || nothing}><legend>${label.label}</legend>${control(described)}${below}</fieldset>`
    : html`<div class="field"><label for=${id}>${label.label}</label>${control(described)}${below}</div>`;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const typedIn = (event: Event): string => (event.target as Input).value;

/** The field of one value, by what its schema says that it is. */
export function fieldOf(field: Field): unknown {
  const { session, list, key, path, shape } = field;
  if (HIDDEN.has(key)) return nothing;
  const control = controlOf(key, shape);
  const { messages } = session;
  const label = labelOf(session.messages, list, key);
  const value = at(session.story, path);
  const id = idOf(path);
  const invalid = problemsAt(field.problems, path).length > 0;
  const set = (next: unknown, run: string | null = null) => session.set(path, next, label.label, run);
  const typed = (event: Event, read: (text: string) => unknown) => set(read(typedIn(event)), id);
  const rest = () => session.pause();

  switch (control.as) {
    case 'text': {
      const empty = isNullable(shape) ? null : '';
      return framed(
        field,
        label,
        (
          described,
        ) => html`<textarea id=${id} rows="1" aria-describedby=${described || nothing} aria-invalid=${invalid} dir="auto"
        .value=${live(String(value ?? ''))} @input=${(event: Event) => typed(event, (text) => text || empty)} @blur=${rest}></textarea>`,
      );
    }
    case 'lines': {
      const lines = Array.isArray(value) ? value : [];
      return framed(
        field,
        label,
        (
          described,
        ) => html`<textarea id=${id} rows="2" aria-describedby=${described || nothing} aria-invalid=${invalid} dir="auto"
        .value=${linesShown(lines)} @input=${(event: Event) => typed(event, linesOf)} @blur=${rest}></textarea>`,
      );
    }
    case 'number':
      return framed(
        field,
        label,
        (
          described,
        ) => html`<input id=${id} inputmode="numeric" aria-describedby=${described || nothing} aria-invalid=${invalid}
        .value=${live(String(value ?? ''))} @input=${(event: Event) => typed(event, Number)} @blur=${rest}>`,
      );
    case 'choice':
      return framed(
        field,
        label,
        (described) => html`<select id=${id} aria-describedby=${described || nothing} aria-invalid=${invalid}
        .value=${live(String(value ?? ''))} @change=${(event: Event) => set(typedIn(event))}>
        ${control.options.map((one) => html`<option value=${one} ?selected=${one === value}>${choiceName(session.messages, one)}</option>`)}</select>`,
      );
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [];
      return framed(
        field,
        label,
        () =>
          checks(
            control.options.map((one) => [one, choiceName(messages, one)]),
            chosen,
            set,
          ),
        true,
      );
    }
    case 'reference':
    case 'references':
      return control.lists.includes('agents') ? personField(field, label) : entriesField(field, label, control.lists);
    case 'object':
      return framed(
        field,
        label,
        () =>
          value === null
            ? html`<button type="button" @click=${() => set(emptyOf(control.entries))}>${messages.add}</button>`
            : fieldsOf(field, control.entries, path),
        true,
      );
    case 'objects': {
      const entries = Array.isArray(value) ? value : [];
      return framed(
        field,
        label,
        () =>
          html`${entries.map(
            (_, i) => html`<div class="nested">${fieldsOf(field, control.entries, [...path, i])}
          <button type="button" @click=${() => set(entries.filter((_one, other) => other !== i))}>${messages.remove}</button></div>`,
          )}<button type="button" @click=${() => set([...entries, emptyOf(control.entries)])}>${messages.add}</button>`,
        true,
      );
    }
    case 'quantity':
      return framed(field, label, () => quantityField(field), true);
    case 'evidence':
      return framed(field, label, () => evidenceField(field), true);
    default:
      return nothing;
  }
}

/** The fields of an object inside an entry. */
const fieldsOf = (field: Field, entries: Readonly<Record<string, Shape>>, path: Path): unknown =>
  Object.entries(entries).map(([key, shape]) =>
    fieldOf({ ...field, list: `${field.list}.${field.key}`, key, shape, path: [...path, key] }),
  );

const linesShown = (lines: readonly unknown[]): string => lines.join('\n');
/** Empty lines stay, because every line is empty before it is typed. */
const linesOf = (text: string): string[] => (text ? text.split('\n') : []);

const checks = (
  options: readonly (readonly [value: string, name: string])[],
  chosen: readonly string[],
  set: (next: string[]) => void,
): TemplateResult =>
  html`<div class="checks">${options.map(
    ([value, name]) =>
      html`<label><input type="checkbox" .checked=${live(chosen.includes(value))} @change=${(event: Event) => {
        const isOn = (event.target as HTMLInputElement).checked;
        set(isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
      }}><span dir="auto">${name}</span></label>`,
  )}</div>`;

const isMany = ({ key, shape }: Field): boolean => controlOf(key, shape).as === 'references';

const personField = (field: Field, label: Label): TemplateResult => {
  const { session, path } = field;
  const value = at(session.story, path);
  return framed(
    field,
    label,
    (
      described,
    ) => html`<desk-people .session=${session} .path=${path} .many=${isMany(field)} .label=${label.label} .described=${described}
      .invalid=${problemsAt(field.problems, path).length > 0} .value=${[value].flat().filter(Boolean)}></desk-people>`,
  );
};

function entriesField(field: Field, label: Label, lists: readonly Shown[]): TemplateResult {
  const { session, path } = field;
  const all = lists.flatMap((list) => session.story[list] as readonly Entry[]);
  const value = at(session.story, path);
  if (!isMany(field)) {
    return framed(
      field,
      label,
      () => html`<select id=${idOf(path)} @change=${(event: Event) => session.set(path, typedIn(event) || null, label.label)}>
      <option value="">${session.messages.form.notStated}</option>${all.map((one) => html`<option value=${one.id} ?selected=${one.id === value}>${wordsOf(session.messages, one)}</option>`)}</select>`,
    );
  }
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  return framed(
    field,
    label,
    () =>
      all.length
        ? checks(
            all.map((one) => [one.id, wordsOf(session.messages, one)]),
            chosen,
            (next) => session.set(path, next, label.label),
          )
        : html`<p class="help">${session.messages.form.none}</p>`,
    true,
  );
}
