/* What a factbox-findings shows: the words of its item, whose they are, and where they stand. */
import { expect } from '@esm-bundle/chai';
import { show, textOf } from './page.ts';
import { flood } from './widgets.ts';

describe('factbox-findings', () => {
  it('shows the item as the story has it', async () => {
    const element = await show('factbox-findings', { item: 'called-last' }, flood());
    expect(textOf(element)).to.contain('Residents of Saltpans were called last,').and.to.contain('the barrier review');
    expect(textOf(element)).to.match(/Source: \S/);
  });
});
