const WIDGET = /^[a-z]+(-[a-z]+)*$/;

/**
 * Upgrades `<figure data-factbox="quote" data-story="…" data-item="…">` in place: its children move into a
 * `factbox-quote` inside it and stay the fallback; every other `data-*` becomes the attribute of that name.
 */
function upgrade(figure: HTMLElement): void {
  const { factbox: name = '' } = figure.dataset;
  if (!WIDGET.test(name) || figure.querySelector(`:scope > factbox-${name}`)) return;
  const element = document.createElement(`factbox-${name}`);
  for (const { name: key, value } of figure.attributes) {
    if (key.startsWith('data-') && key !== 'data-factbox') element.setAttribute(key.slice(5), value);
  }
  // The widget is a figure of its own; its frame then says nothing more.
  element.addEventListener('factbox-ready', () => figure.setAttribute('role', 'none'), { once: true });
  element.append(...figure.childNodes);
  figure.append(element);
}

const FORM = '[data-factbox]';

const upgradeWithin = (root: ParentNode): void => root.querySelectorAll<HTMLElement>(FORM).forEach(upgrade);

/** Upgrades the sanitizer-proof form, now and wherever it is added to the page later. */
export function watchFigures(): void {
  const start = () => {
    upgradeWithin(document);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLElement)) continue;
          if (node.matches(FORM)) upgrade(node);
          upgradeWithin(node);
        }
      }
    }).observe(document.documentElement, { childList: true, subtree: true });
  };
  // While the page streams, a figure's children may not all be there.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
