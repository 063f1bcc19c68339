/* A part of the script that does not come. The built files are in test/browser/built.test.ts and test/e2e. */
import { expect } from '@esm-bundle/chai';
import { awkward, outOfTime, recordOf, release, settled } from './page.ts';

/** A hash, whose first letters the loader puts at the end of the address. */
const HASH = 'sha256-abcdefghijkl';

// What the build writes, and the tag that the script is found by.
Object.assign(globalThis, { PART: 'factbox-test', shared: {} });
const tag = Object.assign(document.createElement('script'), { type: 'module' });
tag.dataset.base = '/';
document.head.append(tag);
const { loadPart } = await import('../../src/embed/load-part.ts');

const failure = (file: string): Promise<string> =>
  loadPart(file, HASH).then(
    () => 'it came',
    ({ message }) => message,
  );

it('is waited for as long as a story, then asked for again', async () => {
  const { src, key } = awkward('held');
  // A new address each time: the stalled request would hold up one for the same.
  for (const times of [1, 2]) {
    expect(await outOfTime(() => failure(src))).to.match(/^No .*\?abcdefgh: check that it is there/);
    expect(document.querySelectorAll('head script[integrity]')).to.have.length(0);
    // Without the wait the next may overtake this one.
    while ((await recordOf(`${key}?abcdefgh`)).asked < times) await settled();
  }
  await release(`${key}?abcdefgh`);
});

it('is one request, however many ask', async () => {
  const { src, key } = awkward('500');
  const [one, other] = await Promise.all([failure(src), failure(src)]);
  expect(one).to.equal(other);
  expect((await recordOf(`${key}?abcdefgh`)).asked).to.equal(1);
});
