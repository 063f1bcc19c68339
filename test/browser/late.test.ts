/* Elements that stand in the page before their class does: with properties set, or drawn by a server. */
import { expect } from '@esm-bundle/chai';
import { define } from '../../src/define/define.ts';
import { type AnyWidget, FALLBACK, fresh, inState, settled, textOf, told, until } from './page.ts';
import { FLOOD, flood, WIDGETS } from './widgets.ts';

/** Gives the widget's class to elements of another name that are in the page. */
const arrive = (tag: string, name: string): void => {
  const Widget = customElements.get(tag) as CustomElementConstructor;
  define(name, class extends Widget {});
};

for (const { tag, flood: item, other, says, otherSays } of WIDGETS) {
  describe(`${tag}: before its class`, () => {
    it('keeps properties that were set', async () => {
      const name = `${tag}-${fresh()}`;
      const element = document.createElement(name) as AnyWidget;
      const data = flood();
      Object.assign(element, { data, item, headingLevel: '3', theme: 'dark' });
      document.body.append(element);
      const ready = told(element, 'factbox-ready');
      arrive(tag, name);
      await ready;
      expect(inState(element, 'ready')).to.equal(true);
      expect(textOf(element)).to.contain(says);
      expect(element.data).to.equal(data);
      expect(element.getAttribute('heading-level')).to.equal('3');
      expect(element.getAttribute('theme')).to.equal('dark');
      // They go on as properties.
      element.item = other;
      await settled();
      expect(textOf(element)).to.contain(otherSays);
      expect(element.getAttribute('item')).to.equal(other);
    });

    it('is not drawn while it is in no page, whatever arrives', async () => {
      const element = document.createElement(tag) as AnyWidget;
      Object.assign(element, { data: flood(), item });
      let ready = 0;
      element.addEventListener('factbox-ready', () => {
        ready += 1;
      });
      document.body.append(element);
      element.remove();
      await settled();
      await new Promise((done) => setTimeout(done, 50));
      expect(ready).to.equal(0);
      expect(element.shadowRoot?.childElementCount ?? 0).to.equal(0);
      const again = told(element, 'factbox-ready');
      document.body.append(element);
      await again;
      expect(textOf(element)).to.contain(says);
    });

    it('draws anew what a server drew, once', async () => {
      const name = `${tag}-${fresh()}`;
      const drawn = '<template shadowrootmode="open"><p class="stale">Drawn by a server</p><slot></slot></template>';
      document.body.setHTMLUnsafe(`<${name} src="${FLOOD}" item="${item}">${drawn}<p>${FALLBACK}</p></${name}>`);
      const element = document.body.firstElementChild as AnyWidget;
      expect(element.shadowRoot?.textContent).to.contain('Drawn by a server');
      const ready = told(element, 'factbox-ready');
      arrive(tag, name);
      await ready;
      expect(element.shadowRoot?.querySelectorAll('.stale').length).to.equal(0);
      expect(element.shadowRoot?.querySelectorAll('.root').length).to.equal(1);
      expect(textOf(element).split(says).length).to.equal(2);
    });

    it('is moved, cloned and adopted without harm', async () => {
      const element = document.createElement(tag) as AnyWidget;
      element.innerHTML = `<p>${FALLBACK}</p>`;
      element.setAttribute('src', FLOOD);
      element.setAttribute('item', item);
      document.body.append(element);
      await settled();
      const copy = element.cloneNode(true) as AnyWidget;
      document.body.prepend(copy);
      document.body.append(element);
      await until(() => [element, copy].every((each) => inState(each, 'ready')));
      for (const each of [element, copy]) {
        expect(textOf(each)).to.contain(says);
        expect(each.querySelectorAll('p').length).to.equal(1);
      }
    });
  });
}
