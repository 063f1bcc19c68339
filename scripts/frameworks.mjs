/*
 * What editors and frameworks know of the elements, all from dist/custom-elements.json: types for the templates of
 * React, Vue and Svelte, custom data for VS Code, web-types for JetBrains.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const ELEMENTS = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

/** The words of an attribute whose type in the source is wider, because an attribute may be any text. */
const WORDS = { 'heading-level': ['2', '3', '4', '5', '6', 'none'] };
/** Left out, because HTML and each framework's own types have them. */
const HTML = ['lang', 'dir'];

const wordsOf = ({ name, type }) =>
  WORDS[name] ?? [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word);

function typeOf(attribute) {
  const words = wordsOf(attribute);
  const text = attribute.type?.text ?? 'string';
  if (words.length) return words.map((word) => (/^\d+$/.test(word) ? `${word} | '${word}'` : `'${word}'`)).join(' | ');
  if (text === 'boolean') return 'boolean';
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a TypeScript type
  return text.includes('number') ? 'number | `${number}`' : 'string';
}

const flat = (text = '') => text.replace(/\s+/g, ' ').trim();
const property = (name, type, note) => `  /** ${flat(note)} */\n  '${name}'?: ${type} | undefined;\n`;
const own = ({ attributes = [] }) => attributes.filter(({ name }) => !HTML.includes(name));

function attributesOf(element) {
  const all = own(element).flatMap((one) => [
    property(one.name, typeOf(one), one.description),
    ...(one.fieldName && one.fieldName !== one.name ? [property(one.fieldName, typeOf(one), one.description)] : []),
  ]);
  return `export interface ${element.name}Attributes {\n${all.join('')}${property('data', 'object', 'A story object. It counts before `story` and `src`.')}}\n`;
}

const camel = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());

/** The events of an element as properties of a template, named as the framework names them. */
const eventsOf = ({ name, events = [] }, nameOf) =>
  `export interface ${name}Events {\n${events.map((one) => property(nameOf(one.name), `((event: ${one.type.text}) => void)`, one.description)).join('')}}\n`;

const EVENTS = [...new Set(ELEMENTS.flatMap(({ events = [] }) => events.map(({ type }) => type.text)))].sort();
const NOTE = '/* Written from custom-elements.json by the build. */\n';
const classes = ELEMENTS.map(({ name }) => name).join(', ');
const attributes = ELEMENTS.map(({ name }) => `${name}Attributes`).join(', ');
const each = (entry) => ELEMENTS.map(({ tagName, name }) => `    '${tagName}': ${entry(name)};\n`).join('');

const head = (nameOf) => `${NOTE}import type { ${classes}, ${EVENTS.join(', ')} } from '../lib/index.js';
import type { ${attributes} } from './attributes.js';

export type * from './attributes.js';
${ELEMENTS.map((one) => eventsOf(one, nameOf)).join('')}`;

const FILES = {
  attributes: `${NOTE}${ELEMENTS.map(attributesOf).join('\n')}`,

  react: `${head((name) => `on${name}`)}
import type { ClassAttributes, HTMLAttributes } from 'react';

type Props<Element, Own> = Omit<HTMLAttributes<Element>, keyof Own> & ClassAttributes<Element> & Own & {
  class?: string | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${each((name) => `Props<${name}, ${name}Attributes & ${name}Events>`)}    }
  }
}
`,

  vue: `${head((name) => `on${camel(name)}`)}
import type { HTMLAttributes, ReservedProps } from 'vue';

type Props<Own> = Omit<HTMLAttributes, keyof Own> & ReservedProps & Own;
type Component<Element, Own> = new () => Element & { $props: Props<Own> };

declare module 'vue' {
  interface GlobalComponents {
${each((name) => `Component<${name}, ${name}Attributes & ${name}Events>`)}  }
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
${each((name) => `Props<${name}Attributes & ${name}Events>`)}    }
  }
}
`,

  svelte: `${head((name) => `on${name}`)}
import type { HTMLAttributes } from 'svelte/elements';

type Props<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own> & Own;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${each((name) => `Props<${name}, ${name}Attributes & ${name}Events>`)}  }
}
`,
};

const values = (attribute) => wordsOf(attribute).map((name) => ({ name }));
const eventList = ({ events = [] }) =>
  events.map(({ name, description, type }) => `- \`${name}\` (\`${type.text}\`): ${description}`);

/** https://code.visualstudio.com/docs/languages/html#_html-custom-data */
const vscode = {
  version: 1.1,
  tags: ELEMENTS.map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: [element.summary, '', ...eventList(element)].join('\n') },
    attributes: (element.attributes ?? []).map((one) => ({
      name: one.name,
      description: flat(one.description),
      ...(one.type?.text === 'boolean' && { valueSet: 'v' }),
      ...(values(one).length && { values: values(one) }),
    })),
  })),
};

const named = (list = []) => list.map(({ name, description }) => ({ name, description: flat(description) }));
const PROPERTIES = [
  ...new Map(ELEMENTS.flatMap(({ cssProperties = [] }) => cssProperties.map((one) => [one.name, one]))).values(),
];

/** https://github.com/JetBrains/web-types */
const webTypes = {
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'factbox',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: ELEMENTS.map((element) => ({
        name: element.tagName,
        description: element.summary,
        attributes: (element.attributes ?? []).map((one) => ({
          name: one.name,
          description: flat(one.description),
          value:
            one.type?.text === 'boolean'
              ? { kind: 'no-value', type: 'boolean' }
              : {
                  type: values(one).length
                    ? values(one)
                        .map(({ name }) => `"${name}"`)
                        .join(' | ')
                    : typeOf(one),
                },
        })),
        slots: named(element.slots).map(({ name, description }) => ({ name: name || 'default', description })),
        js: { events: named(element.events), properties: [{ name: 'data', type: 'object' }] },
        css: { parts: named(element.cssParts) },
      })),
    },
    css: {
      properties: PROPERTIES.map(({ name, description, default: initial }) => ({
        name,
        description: [flat(description), initial && `Default: \`${initial}\`.`].filter(Boolean).join(' '),
      })),
    },
  },
};

mkdirSync('dist/frameworks', { recursive: true });
for (const [name, text] of Object.entries(FILES)) {
  writeFileSync(`dist/frameworks/${name}.d.ts`, text);
  // A type-only import adds nothing to the program.
  writeFileSync(`dist/frameworks/${name}.js`, 'export {};\n');
}
writeFileSync('dist/vscode.html-custom-data.json', `${JSON.stringify(vscode, null, 2)}\n`);
writeFileSync('dist/web-types.json', `${JSON.stringify(webTypes, null, 2)}\n`);
