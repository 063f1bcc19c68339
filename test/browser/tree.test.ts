/* What assistive technology is told: by axe's reckoning in every engine, and by Chromium's own tree where it can be asked. */
import { expect } from '@esm-bundle/chai';
import 'axe-core/axe.min.js';
import { executeServerCommand } from '@web/test-runner-commands';
import { every, settled, show } from './page.ts';
import { FLOOD, flood, floodSensitive, floodWithdrawn, showsItems, WIDGETS, WITHDRAWN } from './widgets.ts';

interface Told {
  readonly role: string;
  readonly name: string;
}
const tree = async (): Promise<Told[]> => {
  await settled();
  return executeServerCommand<Told[], undefined>('accessibility-tree');
};
const spoken = (nodes: readonly Told[]): string =>
  nodes
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join(' ')
    .replace(/\s+/g, ' ');
const rolesIn = (nodes: readonly Told[]) => new Set(nodes.map(({ role }) => role));
const LANDMARKS = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'];
const askable = navigator.userAgent.includes('Chrome');

interface Reckoning {
  setup(node: Document): void;
  teardown(): void;
  readonly commons: { readonly dom: { isVisibleToScreenReaders(element: Element): boolean } };
}
const { axe } = window as unknown as { axe: Reckoning };

describe('axe reckons', () => {
  for (const widget of WIDGETS.filter(showsItems)) {
    it(`${widget.tag}: what a content note holds back is there when it is open, and only then`, async () => {
      const element = await show(widget.tag, { item: widget.flood }, floodSensitive(widget));
      const [note] = every<HTMLDetailsElement>(element, 'details.note') as [HTMLDetailsElement];
      const heard = () => {
        axe.setup(document);
        const inside = [...note.querySelectorAll(':scope > :not(summary)')];
        const all = inside.map((child) => axe.commons.dom.isVisibleToScreenReaders(child));
        axe.teardown();
        return all;
      };
      expect(new Set(heard())).to.deep.equal(new Set([false]));
      note.open = true;
      await settled();
      expect(new Set(heard())).to.deep.equal(new Set([true]));
    });
  }
});

describe('the accessibility tree', () => {
  if (!askable) return;

  for (const widget of WIDGETS) {
    const { tag, flood: item, behind } = widget;

    it(`${tag}: the fallback is not there beside the item, and no value of a bound`, async () => {
      await show(tag, { item }, flood());
      const nodes = await tree();
      expect(spoken(nodes)).to.contain(widget.says).and.not.to.contain('The author’s own words');
      for (const role of ['meter', 'progressbar', 'slider', 'alert', 'image', 'img']) {
        expect([...rolesIn(nodes)]).not.to.include(role);
      }
    });

    it(`${tag}: adds no landmark`, async () => {
      await show(tag, { src: FLOOD, 'heading-level': '2' });
      expect([...rolesIn(await tree())].filter((role) => LANDMARKS.includes(role))).to.deep.equal([]);
    });

    // Who speaks and what carries it is neither held back nor withdrawn.
    if (!showsItems(widget)) continue;

    it(`${tag}: closed, a content note holds its item back; open, all is there`, async () => {
      const element = await show(tag, { item }, floodSensitive(widget));
      const closed = await tree();
      expect(spoken(closed)).to.contain('Content note: drowning').and.not.to.contain(behind);
      for (const note of every<HTMLDetailsElement>(element, 'details.note')) note.open = true;
      expect(spoken(await tree())).to.contain(behind);
    });

    it(`${tag}: a withdrawal is told`, async () => {
      await show(tag, { item }, floodWithdrawn(widget));
      expect(spoken(await tree())).to.contain(WITHDRAWN.reason);
    });
  }
});
