import { expect } from '@esm-bundle/chai';
import '../../src/define/all.ts';

describe('smoke', () => {
  it('runs', async () => {
    const el = document.createElement('factbox-quote');
    el.setAttribute('src', '/data/examples/flood-barrier.json');
    document.body.append(el);
    await new Promise((r) => el.addEventListener('factbox-ready', r, { once: true }));
    expect(el.matches(':state(ready)')).to.equal(true);
    expect(CSS.supports('color', 'light-dark(red, blue)')).to.equal(true);
    console.error(document.visibilityState, innerWidth, location.href);
  });
});
