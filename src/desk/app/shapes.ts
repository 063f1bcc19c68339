import * as v from 'valibot';
import { COLLECTIONS } from '../../story/items.ts';
import { type Shown, storySchema } from '../../story/schema.ts';

/** What of a Valibot schema a form is made from. */
export interface Shape extends v.GenericSchema {
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly options?: readonly (Shape | string)[];
  readonly entries?: Readonly<Record<string, Shape>>;
}

/** How a value is asked for. */
export type Control =
  | { readonly as: 'text' | 'lines' | 'number' }
  | { readonly as: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly as: 'reference' | 'references'; readonly lists: readonly Shown[] }
  | { readonly as: 'object'; readonly entries: Readonly<Record<string, Shape>> }
  | { readonly as: 'objects'; readonly entries: Readonly<Record<string, Shape>> }
  | { readonly as: 'quantity' | 'evidence' | 'none' };

const whole = (shape: Shape): Shape => {
  const inner = shape.wrapped ? whole(shape.wrapped) : shape;
  const [first] = inner.type === 'union' ? (inner.options ?? []) : [];
  return typeof first === 'object' && first.type === 'object' ? first : inner;
};

export const isNullable = ({ type }: Shape): boolean => type === 'nullish' || type === 'nullable';

const refersTo = (shape: Shape): readonly Shown[] | undefined =>
  (v.getMetadata(shape) as { readonly refersTo?: readonly Shown[] }).refersTo;

/** How the value of a schema is asked for. */
export function controlOf(key: string, shape: Shape): Control {
  if (key === 'quantity' || key === 'evidence') return { as: key };
  const inner = whole(shape);
  const lists = refersTo(inner);
  if (lists) return { as: 'reference', lists };
  if (inner.type === 'picklist') return { as: 'choice', options: inner.options as readonly string[] };
  if (inner.type === 'number') return { as: 'number' };
  if (inner.type === 'string') return { as: 'text' };
  if (inner.type === 'object' && inner.entries) return { as: 'object', entries: inner.entries };
  if (inner.type !== 'array' || !inner.item) return { as: 'none' };
  const item = whole(inner.item);
  const many = refersTo(item);
  if (many) return { as: 'references', lists: many };
  if (item.type === 'picklist') return { as: 'choices', options: item.options as readonly string[] };
  if (item.type === 'object' && item.entries) return { as: 'objects', entries: item.entries };
  return { as: 'lines' };
}

export const descriptionOf = (shape: Shape): string => v.getDescription(shape) ?? '';

/** The keys of an entry of a list, or of the story itself, with their schemas. */
export function entriesOf(list: Shown | 'corrections' | 'story'): Readonly<Record<string, Shape>> {
  const story = storySchema.entries as unknown as Readonly<Record<string, Shape>>;
  if (list !== 'story') return whole(whole(story[list] as Shape).item as Shape).entries ?? {};
  const lists = new Set<string>([...COLLECTIONS, 'agents', 'sources', 'corrections']);
  return Object.fromEntries(Object.entries(story).filter(([key]) => !lists.has(key)));
}

/** An empty value of a schema, for an entry that an editor adds. */
export function emptyOf(entries: Readonly<Record<string, Shape>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).map(([key, shape]) => {
      if (isNullable(shape)) return [key, null];
      const control = controlOf(key, shape);
      if (control.as === 'choice') return [key, control.options[0] ?? ''];
      if (control.as === 'number') return [key, 0];
      if (control.as === 'object') return [key, emptyOf(control.entries)];
      return [key, /s$/.test(control.as) ? [] : ''];
    }),
  );
}
