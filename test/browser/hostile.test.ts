/* Pages that are in the way: names that another script or the page's markup has taken, and roots that are closed. */
import { expect } from '@esm-bundle/chai';
import { fresh } from './page.ts';
import { FLOOD, WIDGETS } from './widgets.ts';

const [{ tag, flood: item, says }] = WIDGETS as [(typeof WIDGETS)[number]];
const SCRIPT = '<script type="module" src="/src/define/all.ts"></script>';
const WORDS = '<p>The author’s own words.</p>';
const widget = (attributes: string, inside = WORDS): string =>
  `<${tag} loading="eager" ${attributes}>${inside}</${tag}>`;
const ours = widget(`src="${FLOOD}" item="${item}"`);

interface Heard extends Window {
  readonly told: string[];
  readonly document: Document;
}
const LISTEN = `<script>
  window.told = [];
  console.warn = (text) => told.push('warning ' + text);
  for (const type of ['error', 'unhandledrejection'])
    addEventListener(type, (event) => told.push('uncaught ' + (event.message ?? event.reason)));
  for (const type of ['factbox-ready', 'factbox-error'])
    addEventListener(type, (event) => told.push(type), true);
</script>`;

/** A page with that markup, once its widget has said ready or error. */
async function page(body: string): Promise<Heard> {
  const frame = document.createElement('iframe');
  frame.title = fresh();
  frame.srcdoc = `<!doctype html>${LISTEN}${SCRIPT}${body}`;
  document.body.append(frame);
  const inside = () => frame.contentWindow as unknown as Heard;
  while (!inside().told?.some((one) => one.startsWith('factbox-'))) await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => setTimeout(done, 50));
  return inside();
}

const SHOWN: readonly [name: string, body: string][] = [
  [
    'an element that came with a closed root',
    `<${tag} loading="eager" src="${FLOOD}" item="${item}"><template shadowrootmode="closed">Old</template>${WORDS}</${tag}>`,
  ],
  ['a page whose markup takes currentScript', `<img name="currentScript" src="data:,">${ours}`],
  ['a page whose script replaces Array.from', `<script>Array.from = (list) => [].slice.call(list)</script>${ours}`],
];
const NOT_SHOWN: readonly [name: string, body: string, why: RegExp][] = [
  [
    'a page where another script has defined factbox-story',
    `<script>customElements.define('factbox-story', class extends HTMLElement {})</script><factbox-story>${widget(`item="${item}"`)}</factbox-story>`,
    /another script has defined that name/,
  ],
  [
    'a page whose markup takes createElement',
    `<form name="createElement"></form><form name="createComment"></form><form name="importNode"></form>${ours}`,
    /cannot draw here/,
  ],
];

describe('a widget is drawn in', () => {
  for (const [name, body] of SHOWN) {
    it(name, async () => {
      const { told, document: inside } = await page(body);
      expect(told).to.deep.equal(['factbox-ready']);
      expect(inside.querySelector(tag)?.matches(':state(ready)')).to.equal(true);
      const root = inside.querySelector(tag)?.shadowRoot;
      if (root) expect(root.textContent?.replace(/\s+/g, ' ')).to.contain(says);
    });
  }
});

describe('the fallback stays, with one message and nothing uncaught, in', () => {
  for (const [name, body, why] of NOT_SHOWN) {
    it(name, async () => {
      const { told, document: inside } = await page(body);
      expect(told.filter((one) => one === 'factbox-error').length).to.equal(1);
      const said = told.filter((one) => !one.startsWith('factbox-'));
      expect(said.length, said.join('\n')).to.equal(1);
      expect(said[0])
        .to.match(/^warning/)
        .and.to.match(why);
      expect(inside.querySelector(`${tag} p`)?.getBoundingClientRect().height).to.be.greaterThan(0);
    });
  }
});
