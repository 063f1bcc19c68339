/* What Storybook shows of the manifest: what a user of an element can set, hear and style. */

export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Member extends Entry {
  readonly kind: string;
  readonly privacy?: string;
  readonly attribute?: string;
  readonly static?: boolean;
}

export interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

export interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

export const readManifest = (text: string): Manifest => JSON.parse(text);

/** The elements of a manifest. */
export const elementsOf = ({ modules }: Manifest): (Declaration & { readonly tagName: string })[] =>
  modules.flatMap(({ declarations = [] }) =>
    declarations.filter((one): one is Declaration & { tagName: string } => one.tagName !== undefined),
  );

/** The analyzer also lists what it finds by itself, private fields and all; what we say something about is public. */
const told = <E extends Entry>(entries: readonly E[] = []): E[] => entries.filter(({ description }) => description);

const shown = (element: Declaration): Declaration => ({
  ...element,
  description: [element.summary, element.description].filter(Boolean).join(' '),
  // A property that is also an attribute stands among the attributes.
  members: told(element.members).filter(
    ({ kind, privacy, attribute }) => kind === 'field' && !privacy?.startsWith('pr') && !attribute,
  ),
  attributes: told(element.attributes),
  events: told(element.events),
  // Storybook leaves a slot without a name out; ours is the fallback, and its control has that name.
  slots: told(element.slots).map((slot) => ({ ...slot, name: slot.name || 'fallback' })),
});

/** The manifest as Storybook shows it. */
export const shownManifest = (manifest: Manifest): Manifest => ({
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: (module.declarations ?? []).map((one) => (one.tagName ? shown(one) : one)),
  })),
});

export interface Row extends Entry {
  /** The elements that say this, without their common prefix. */
  readonly elements: string[];
}

/** What all elements say of their tokens, parts or states: one row for each name and meaning. */
export function rowsOf(manifest: Manifest, kind: 'cssProperties' | 'cssParts' | 'cssStates'): Row[] {
  const rows = new Map<string, Row>();
  for (const element of elementsOf(manifest)) {
    for (const entry of told(element[kind])) {
      const key = `${entry.name} ${entry.description}`;
      const row = rows.get(key) ?? { ...entry, elements: [] };
      row.elements.push(element.tagName.replace('factbox-', ''));
      rows.set(key, row);
    }
  }
  const widest = (a: Row, b: Row) => b.elements.length - a.elements.length || a.name.localeCompare(b.name);
  return [...rows.values()].sort(widest);
}
