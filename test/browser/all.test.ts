/* What an element shows that names no item is what `factbox embed` and `publish` write for it. */
import { expect } from '@esm-bundle/chai';
import { allOf, type WidgetName } from '../../src/static/widgets.ts';
import { readStory } from '../../src/story/read.ts';
import { every, show } from './page.ts';
import { casey, flood, WIDGETS } from './widgets.ts';

for (const { tag } of WIDGETS) {
  for (const make of [casey, flood]) {
    const data = make();
    it(`${tag} of ${data.id}`, async () => {
      const all = every(await show(tag, {}, data), '[data-item]').map((one) => one.dataset.item);
      const name = tag.replace('factbox-', '') as WidgetName;
      expect(new Set(all)).to.deep.equal(new Set(allOf(readStory(data, 'story'), name)));
    });
  }
}
