/* What each element of a story measures, told to the Size panel whenever one of them changes its size. */
import type { Decorator } from '@storybook/web-components-vite';
import { addons, useEffect } from 'storybook/preview-api';
import { MEASURED, type Measured } from './size.ts';

const isWidget = ({ localName }: Element): boolean => localName.startsWith('factbox-');

/** All elements of a tree, those in shadow roots included. */
const within = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);

function measure(element: Element): Measured {
  const { localName, shadowRoot } = element;
  const { width, height } = element.getBoundingClientRect();
  const item = element.getAttribute('item') ?? element.getAttribute('items') ?? '';
  return {
    name: `${localName} ${item}`.trim(),
    width: Math.round(width),
    height: Math.round(height),
    nodes: 1 + within(element).length + (shadowRoot ? within(shadowRoot).length : 0),
    snippet: new TextEncoder().encode(element.outerHTML.replace(/<!--.*?-->| loading="eager"/g, '')).length,
  };
}

/** Measures the elements of the story in the canvas. */
export const measured: Decorator = (story, { canvasElement, viewMode }) => {
  useEffect(() => {
    if (viewMode !== 'story') return;
    const elements = [...canvasElement.querySelectorAll('*')].filter(isWidget);
    const channel = addons.getChannel();
    const observer = new ResizeObserver(() => channel.emit(MEASURED, elements.map(measure)));
    for (const element of elements) observer.observe(element);
    if (!elements.length) channel.emit(MEASURED, []);
    return () => observer.disconnect();
  });
  return story();
};
