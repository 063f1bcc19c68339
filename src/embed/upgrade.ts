import { own } from '../load/own.ts';

/**
 * Upgrades `<figure data-factbox="quote" data-story="…" data-item="…">` in place. Its children move into a
 * `factbox-quote` inside it and stay the fallback. `data-*` becomes an attribute only if the widget knows it: data that a
 * sanitizer let pass must not become a handler or a style.
 */
function upgrade(figure: HTMLElement): void {
  const tag = `factbox-${figure.dataset.factbox}`;
  const widget = customElements.get(tag) as { readonly observedAttributes?: readonly string[] } | undefined;
  if (!widget || figure.querySelector(`:scope > ${tag}`)) return;
  const element = own('createElement')(tag);
  for (const name of ['lang', ...(widget.observedAttributes ?? [])]) {
    const value = figure.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  // The widget is a figure of its own; its frame then says nothing more.
  element.addEventListener('factbox-ready', () => figure.setAttribute('role', 'none'), { once: true });
  // The browser's own margins of a figure would indent the widget; a page that sets some keeps them.
  if (getComputedStyle(figure).marginInlineStart === '40px') figure.style.setProperty('margin-inline', '0');
  element.append(...figure.childNodes);
  figure.append(element);
}

// Not for a form: a field can shadow the form's own properties by its name.
const FORM = '[data-factbox]:not(form)';
const { matches, querySelectorAll } = Element.prototype;

/** Upgrades a figure. A failure does not stop the others. */
function attempt(figure: HTMLElement): void {
  try {
    upgrade(figure);
  } catch (error) {
    console.error('factbox: a figure stays as it is:', error);
  }
}

const upgradeWithin = (root: Element): void =>
  (querySelectorAll.call(root, FORM) as NodeListOf<HTMLElement>).forEach(attempt);

/** Upgrades the sanitizer-proof form, now and wherever it is added to the page later. */
export function watchFigures(): void {
  const start = () => {
    const root = own('documentElement');
    upgradeWithin(root);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLElement)) continue;
          if (matches.call(node, FORM)) attempt(node);
          upgradeWithin(node);
        }
      }
    }).observe(root, { childList: true, subtree: true });
  };
  // While the page streams, a figure's children may not all be there.
  if (own('readyState') === 'loading') own('addEventListener')('DOMContentLoaded', start, { once: true });
  else start();
}
