/*
 * Search and copying in the gallery: built as dist/factbox-gallery.js. Without it the list is whole, and the snippets
 * can be selected.
 */
const all = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
];
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Puts the widget's styles into the static form. */
function fillStyles(): void {
  for (const row of all('[data-style]')) {
    const css = document.querySelector<HTMLTemplateElement>(`[data-style-of="${row.dataset.style}"]`)?.content;
    const area = row.querySelector('textarea');
    if (!css || !area) continue;
    area.value = area.value.replace('<style></style>', () => `<style>${css.textContent}</style>`);
    row.hidden = false;
  }
}

function startSearch(): void {
  const search = document.querySelector<HTMLElement>('[role=search]');
  const [input, status] = [search?.querySelector('input'), search?.querySelector<HTMLElement>('[role=status]')];
  if (!search || !input || !status) return;
  const entries = all('[data-found]').map((one) => {
    const words = all('[data-words]', one).map(({ textContent }) => textContent);
    return { one, text: folded([one.dataset.found, ...words].join(' ')) };
  });
  const find = () => {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { one, text } of entries) {
      one.hidden = !wanted.every((word) => text.includes(word));
      if (!one.hidden) found += 1;
    }
    for (const section of all('section')) section.hidden = all('[data-found]', section).every(({ hidden }) => hidden);
    status.textContent = `${found} of ${entries.length} ${status.dataset.many}`;
  };
  search.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', find);
  search.hidden = false;
  // A browser brings back what was typed.
  find();
}

/** Pages without https may not use the clipboard. The browser's older way may still work. */
async function copy(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.select();
    return document.execCommand('copy');
  }
}

/** Milliseconds for which it is said that something was copied. */
const SHOWN = 5000;

function startCopying(): void {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'said';
  document.body.append(said);
  for (const button of all<HTMLButtonElement>('[data-copies]')) button.disabled = false;
  document.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-copies]');
    const area = button && (document.getElementById(button.dataset.copies ?? '') as HTMLTextAreaElement | null);
    if (!button || !area) return;
    const label = button.dataset.label ?? button.textContent;
    button.dataset.label = label ?? '';
    const done = await copy(area);
    const name = area.getAttribute('aria-label');
    said.textContent = done ? `Copied: ${name}` : 'The browser does not let this page copy. Press Ctrl+C.';
    if (!done) area.select();
    button.textContent = done ? 'Copied' : 'Press Ctrl+C';
    setTimeout(() => {
      button.textContent = label;
    }, SHOWN);
    // An earlier copy does not silence this one.
    clearTimeout(silence);
    silence = setTimeout(() => {
      said.textContent = '';
    }, SHOWN);
  });
}

function start(): void {
  fillStyles();
  startSearch();
  startCopying();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
