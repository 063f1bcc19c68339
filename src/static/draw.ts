/*
 * The only file that knows Lit's server rendering and parse5. The build bundles them here, so that installing the package
 * does not install them.
 */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit/html.js';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { type Child, element } from './tree.ts';

function read(node: DefaultTreeAdapterTypes.ChildNode): Child[] {
  if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
  // Lit writes comments for hydration, which no page here needs.
  if (!('tagName' in node)) return [];
  // Lit writes a property binding as an attribute: `selected="false"` would select, and policies refuse any `style`.
  const attributes = node.attrs.filter(
    ({ name, value }) => name !== 'style' && !(name === 'selected' && value === 'false'),
  );
  return [
    element(
      node.tagName,
      Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
      node.childNodes.flatMap(read),
    ),
  ];
}

/** Draws a template where there is no document. */
export const draw = async (template: TemplateResult): Promise<Child[]> =>
  parseFragment(await collectResult(render(template))).childNodes.flatMap(read);
