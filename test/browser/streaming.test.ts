/* A page that arrives in parts, with the script at work from the start: nothing is read, moved or reported half. */
import { expect } from '@esm-bundle/chai';
import { type AnyWidget, FALLBACK, fresh, inState, recordOf, release, settled, textOf, until } from './page.ts';
import { flood, WIDGETS } from './widgets.ts';

interface Framed extends Window {
  readonly document: Document;
  readonly wrong: { readonly errors: readonly string[] };
  readonly told: string[];
}

/** Long enough that no engine waits for more before it parses what it has. */
const PADDING = `<!-- ${'-'.repeat(20_000).replaceAll('--', '- ')} -->`;
const LISTEN = `<script nonce="x">
  window.told = [];
  for (const type of ['factbox-ready', 'factbox-error'])
    addEventListener(type, (event) => told.push(type + ' ' + (event.message ?? '')), true);
</script>`;

/** A page whose first part has been parsed; `finish` sends the rest. */
async function arriving(body: string, rest: string, parsed: string) {
  const key = fresh();
  await fetch(`/awkward/keep?key=${key}`, {
    method: 'POST',
    body: JSON.stringify({ body: LISTEN + PADDING + body, rest }),
  });
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '700', src: `/awkward/parts?key=${key}` });
  document.body.append(frame);
  const page = () => frame.contentWindow as unknown as Framed;
  await until(() => page().told && page().document.querySelector(parsed));
  await until(async () => (await recordOf(key)).waiting);
  return { page: page(), finish: () => release(key) };
}

const json = JSON.stringify(flood());
const half = json.length / 2;

for (const { tag, flood: item, says } of WIDGETS) {
  describe(`${tag} in a page that arrives in parts`, () => {
    it('waits for the whole of its inline story', async () => {
      const { page, finish } = await arriving(
        `<${tag} loading="eager" item="${item}"><p>${FALLBACK}</p><script type="application/json">${json.slice(0, half)}`,
        `${json.slice(half)}</script></${tag}>`,
        tag,
      );
      const element = page.document.querySelector(tag) as AnyWidget;
      await settled();
      expect(page.told).to.deep.equal([]);
      expect(page.document.readyState).to.equal('loading');
      expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
      await finish();
      await until(() => page.told.length);
      expect(page.told).to.deep.equal(['factbox-ready ']);
      expect(inState(element, 'ready')).to.equal(true);
      expect(textOf(element)).to.contain(says);
      expect(page.wrong.errors).to.deep.equal([]);
    });

    it('takes a figure whole', async () => {
      const { page, finish } = await arriving(
        `<figure data-factbox="${tag.slice(8)}" data-src="/data/examples/flood-barrier.json" data-item="${item}"><p>${FALLBACK}</p>`,
        '<figcaption>Its source</figcaption></figure>',
        'figure p',
      );
      const figure = page.document.querySelector('figure') as HTMLElement;
      await settled();
      expect(figure.children.length).to.equal(1);
      await finish();
      await until(() => page.told.length);
      expect(page.told).to.deep.equal(['factbox-ready ']);
      expect(figure.children.length).to.equal(1);
      const element = figure.firstElementChild as AnyWidget;
      expect([...element.children].map(({ localName }) => localName)).to.deep.equal(['p', 'figcaption']);
      expect(page.wrong.errors).to.deep.equal([]);
    });
  });
}
