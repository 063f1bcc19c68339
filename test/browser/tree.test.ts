/* What assistive technology is told, asked of Chromium's own tree; the other engines have no way to ask. */
import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';
import { every, settled, show } from './page.ts';
import { FLOOD, flood, floodSensitive, floodWithdrawn, WIDGETS, WITHDRAWN } from './widgets.ts';

interface Node {
  readonly role: string;
  readonly name: string;
}
const tree = async (): Promise<Node[]> => {
  await settled();
  return executeServerCommand<Node[], undefined>('accessibility-tree');
};
const spoken = (nodes: readonly Node[]): string =>
  nodes
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join(' ')
    .replace(/\s+/g, ' ');
const rolesIn = (nodes: readonly Node[]) => new Set(nodes.map(({ role }) => role));
const LANDMARKS = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'];
const askable = 'chrome' in window;

describe('the accessibility tree', () => {
  it(`${askable ? 'can' : 'cannot'} be asked for in this engine`, () => {
    expect(navigator.userAgent.includes('Chrome')).to.equal(askable);
  });

  if (!askable) return;

  for (const widget of WIDGETS) {
    const { tag, flood: item, behind } = widget;

    it(`${tag}: closed, a content note holds its item back; open, all is there`, async () => {
      const element = await show(tag, { item }, floodSensitive(widget));
      const closed = await tree();
      expect(spoken(closed)).to.contain('Content note: drowning').and.not.to.contain(behind);
      for (const note of every<HTMLDetailsElement>(element, 'details.note')) note.open = true;
      expect(spoken(await tree())).to.contain(behind);
    });

    it(`${tag}: the fallback is not there beside the item, and no value of a bound`, async () => {
      await show(tag, { item }, flood());
      const nodes = await tree();
      expect(spoken(nodes)).to.contain(widget.says).and.not.to.contain('The author’s own words');
      for (const role of ['meter', 'progressbar', 'slider', 'alert', 'image', 'img']) {
        expect([...rolesIn(nodes)]).not.to.include(role);
      }
    });

    it(`${tag}: a withdrawal is told`, async () => {
      await show(tag, { item }, floodWithdrawn(widget));
      expect(spoken(await tree())).to.contain(WITHDRAWN.reason);
    });

    it(`${tag}: adds no landmark`, async () => {
      await show(tag, { src: FLOOD, 'heading-level': '2' });
      expect([...rolesIn(await tree())].filter((role) => LANDMARKS.includes(role))).to.deep.equal([]);
    });
  }
});
