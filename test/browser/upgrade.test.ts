/* The form that survives a sanitizer: a figure with data attributes, upgraded in place. */
import { expect } from '@esm-bundle/chai';
import { watchFigures } from '../../src/embed/upgrade.ts';
import { type AnyWidget, awkward, FALLBACK, inState, recordOf, settled, textOf, told, until } from './page.ts';
import { FLOOD, WIDGETS } from './widgets.ts';

watchFigures();

const markup = (name: string, data: string) =>
  `<figure class="wide" data-factbox="${name}" ${data}><p>${FALLBACK}</p><figcaption>Its source</figcaption></figure>`;

/** Puts markup into the page as a CMS, a feed or a router would, and gives the widget in it. */
async function insert(html: string): Promise<{ figure: HTMLElement; element: AnyWidget }> {
  const place = document.createElement('div');
  document.body.append(place);
  place.innerHTML = html;
  await until(() => place.querySelector('[data-factbox] > *'));
  await settled();
  const figure = place.querySelector('[data-factbox]') as HTMLElement;
  return { figure, element: figure.firstElementChild as AnyWidget };
}
const shown = (element: Element) => until(() => inState(element, 'ready') || inState(element, 'error'));

for (const { tag, flood: item, says } of WIDGETS) {
  const name = tag.replace('factbox-', '');

  describe(`figure[data-factbox=${name}]`, () => {
    it('becomes the widget, its children the fallback', async () => {
      const { figure, element } = await insert(markup(name, `data-src="${FLOOD}" data-item="${item}"`));
      expect(element.localName).to.equal(tag);
      await shown(element);
      expect(textOf(element)).to.contain(says);
      expect(figure.children.length).to.equal(1);
      expect(element.querySelector('p')?.textContent).to.equal(FALLBACK);
      expect(element.querySelector('p')?.offsetHeight).to.equal(0);
      expect(figure.className).to.equal('wide');
      // The widget is a figure of its own.
      expect(figure.getAttribute('role')).to.equal('none');
    });

    it('keeps its children in sight when the story fails', async () => {
      const { figure, element } = await insert(markup(name, `data-src="${awkward('404').src}" data-item="${item}"`));
      await shown(element);
      expect(inState(element, 'error')).to.equal(true);
      for (const part of ['p', 'figcaption']) {
        expect(figure.querySelector<HTMLElement>(part)?.offsetHeight, part).to.be.greaterThan(0);
      }
      expect(figure.hasAttribute('role')).to.equal(false);
      expect(figure.textContent?.split(FALLBACK).length, 'the words stand there once').to.equal(2);
    });
  });
}

describe('figure[data-factbox]', () => {
  it('hands on every attribute that the widget knows', async () => {
    const data = `data-src="${FLOOD}" data-items="no-trust no-warning" data-heading-level="3" data-theme="dark" data-threshold="20"`;
    const { element } = await insert(markup('gauge', data));
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    expect(attributes).to.deep.equal({
      src: FLOOD,
      items: 'no-trust no-warning',
      'heading-level': '3',
      theme: 'dark',
      threshold: '20',
    });
  });

  it('hands on nothing else: no handler, no style, no slot', async () => {
    const hostile =
      'data-onclick="hurt = 1" data-onfocus="hurt = 1" data-autofocus data-tabindex="0" data-style="inset: 0" data-id="a" data-slot="b"';
    const { element } = await insert(markup('quote', `data-src="${FLOOD}" data-item="minutes" ${hostile}`));
    expect(element.getAttributeNames()).to.have.members(['src', 'item']);
    expect(element.onclick).to.equal(null);
    element.click();
    expect((window as { hurt?: number }).hurt).to.equal(undefined);
  });

  it('is upgraded deep inside what is inserted, and inside a figure', async () => {
    const inner = markup('stat', `data-src="${FLOOD}" data-item="homes"`);
    const { element } = await insert(`<section><ul><li>${inner}</li></ul></section>`);
    await shown(element);
    expect(inState(element, 'ready')).to.equal(true);
  });

  it('is upgraded once: moved, inserted again, or watched twice', async () => {
    const { src, key } = awkward('story');
    const { figure, element } = await insert(markup('quote', `data-src="${src}" data-item="minutes"`));
    await shown(element);
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(figure);
    await settled();
    figure.remove();
    document.body.append(figure);
    watchFigures();
    await settled();
    expect(figure.querySelectorAll('factbox-quote').length).to.equal(1);
    expect(figure.firstElementChild === element).to.equal(true);
    expect(element.querySelectorAll('p').length).to.equal(1);
    expect((await recordOf(key)).asked).to.equal(1);
  });

  it('is left alone when no such widget is known', async () => {
    for (const name of ['nobody', '', 'QUOTE x', '"><img>', 'constructor']) {
      const { figure } = await insert(markup(name.replaceAll('"', '&quot;'), `data-src="${FLOOD}"`));
      expect(figure.innerHTML, name).to.equal(`<p>${FALLBACK}</p><figcaption>Its source</figcaption>`);
    }
  });

  it('takes the story around it', async () => {
    const around = document.createElement('factbox-story');
    around.setAttribute('src', FLOOD);
    const ready = told(around, 'factbox-ready');
    document.body.append(around);
    await ready;
    around.innerHTML = markup('quote', 'data-item="minutes"');
    await until(() => around.querySelector('factbox-quote'));
    const element = around.querySelector('factbox-quote') as AnyWidget;
    await shown(element);
    expect(inState(element, 'ready')).to.equal(true);
  });
});
