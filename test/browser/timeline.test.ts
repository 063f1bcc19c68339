/* What a factbox-timeline shows: the words of its item, whose they are, and where they stand. */
import { expect } from '@esm-bundle/chai';
import { show, textOf } from './page.ts';
import { flood } from './widgets.ts';

describe('factbox-timeline', () => {
  it('shows the item as the story has it', async () => {
    const element = await show('factbox-timeline', { item: 'begun' }, flood());
    expect(textOf(element)).to.contain('Work on the barrier began.');
    expect(textOf(element)).to.match(/Source: \S/);
  });
});
