import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { data, factbox } from '../../cli/command.ts';
import { inState, visit } from '../../e2e/visit.ts';
import { ROOT } from '../../house/imports.ts';
import { parsed, wordsOf } from '../site.ts';
import { type Block, blocksAre, inEditor, inNewsroom, newPost, save } from './newsroom.ts';

const { room, admin } = await inNewsroom();
let canvas: Frame;
/** A form of an item, or of all of a widget, as the gallery hands it out and `factbox embed` prints it. */
async function formOf(id: string, as: string): Promise<string> {
  const asked = id.startsWith('all.') ? ['--widget', id.slice('all.'.length)] : ['--item', id];
  const { out } = await factbox(
    ['embed', data('casey-review.json'), ...asked, '--as', as, '--base', room.base],
    join(ROOT, 'dist'),
  );
  return out;
}
beforeAll(async () => {
  canvas = await newPost(room, admin.page);
});

/** The post holds this block alone, and the cursor is in it; its id. */
async function only(name: string, attributes: object = {}): Promise<string> {
  const id = await inEditor(
    admin.page,
    (wp, [type, given]: [string, object]) => {
      const block = wp.blocks.createBlock(type, given);
      wp.data.dispatch('core/block-editor').resetBlocks([block]);
      wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
      return block.clientId as string;
    },
    [name, attributes] as [string, object],
  );
  await canvas.waitForFunction((of) => document.activeElement?.closest(`[data-block="${of}"]`), {}, id);
  return id;
}

/** Pastes text into an empty paragraph, as a person does. */
async function paste(text: string): Promise<Block[]> {
  await only('core/paragraph');
  await canvas.evaluate((of) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', of);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, text);
  return blocksAre(admin.page, (all) => all.length === 1 && Boolean(all[0]?.attributes.html));
}

/** The words that the folder has of an item. */
const wordsIn = (widget: string, item: string): string => {
  const { items } = JSON.parse(readFileSync(join(room.folder, 'snippets/casey-review.json'), 'utf8')) as {
    items: { item: string; widget: string; html: string }[];
  };
  return wordsOf(items.find((one) => one.item === item && one.widget === widget)?.html ?? '');
};

describe('what the gallery hands out becomes a block when it is pasted', () => {
  const PAGED = ['iframe', 'amp', 'address'];
  const all = [
    ['apology', 'quote', 'apology'],
    ['trust', 'stat', 'trust'],
    ['experiences', 'chart', 'experiences'],
    ['all.timeline', 'timeline', ''],
  ] as const;
  const kept = ['script', 'figure', 'wordpress', 'shortcode', 'react'];

  test.each(
    [...kept, ...PAGED].flatMap((form) =>
      all.filter(([, , item]) => item || !PAGED.includes(form)).map((one) => [form, ...one] as const),
    ),
  )('the %s of %s', async (form, id, widget, item) => {
    const text = form === 'address' ? `${room.base}items/casey-review/${id}.html` : await formOf(id, form);
    expect(text).toBeTruthy();
    const [block] = await paste(text);
    expect(block).toMatchObject({
      name: 'factbox/widget',
      isValid: true,
      attributes: { story: 'casey-review', widget, item },
    });
    expect(wordsOf(block?.attributes.html ?? '')).toBe(wordsIn(widget, item));
  });

  test.each([
    ['a shortcode', '[factbox story="no-story" item="x" widget="quote"]', '[/factbox]'],
    ['a figure', '<figure data-factbox="quote" data-story="no-story" data-item="x">', '</figure>'],
  ])('but not the handlers in %s', async (_, begin, end) => {
    const words =
      '<p onmouseover="top.hurt = 1">Words <a href="https://x.example/" onfocus="top.hurt = 1">of</a> theirs</p>';
    const [block] = await paste(`${begin}${words}<script>top.hurt = 1</script>${end}`);
    expect(block?.attributes.html).not.toMatch(/ on\w+=|script/);
    expect(wordsOf(block?.attributes.html ?? '')).toBe('Words of theirs');
    expect(await admin.page.evaluate(() => 'hurt' in window)).toBe(false);
  });
});

describe('a core quotation', () => {
  const become = (name: string) =>
    inEditor(
      admin.page,
      (wp, to: string) => {
        const { getBlocks } = wp.data.select('core/block-editor');
        const [block] = getBlocks();
        wp.data.dispatch('core/block-editor').replaceBlocks(block.clientId, wp.blocks.switchToBlockType(block, to));
      },
      name,
    );

  test.each(['core/quote', 'core/pullquote'])('%s becomes the item that has its words, and back', async (name) => {
    await paste(await formOf('apology', 'figure'));
    await become(name);
    const [core] = await blocksAre(admin.page, ([one]) => one?.name === name);
    const said = core?.innerBlocks.length
      ? core.innerBlocks.map(({ attributes }) => attributes.content).join(' ')
      : core?.attributes.value;
    expect(wordsOf(said ?? '')).toMatch(/^“We let people down\. .* deeply sorry for that\.”$/);
    expect(core?.attributes.citation).toMatch(
      /^Sir Mark Rowley, Metropolitan Police Commissioner, On the review, Source/,
    );
    await become('factbox/widget');
    await blocksAre(admin.page, ([one]) => one?.attributes.item === 'apology' && Boolean(one.attributes.html));
  });

  test('that nobody published says so, and keeps its words', async () => {
    await only('core/pullquote', { value: 'Nobody said this.' });
    await become('factbox/widget');
    await canvas.waitForFunction(() =>
      /No published story has these words[\s\S]*Nobody said this\./.test(document.body.innerText),
    );
  });
});

test('a word becomes an explainer by a button of the toolbar, for editors and readers', async () => {
  const { page } = admin;
  const id = await only('core/paragraph', { content: 'The detection rate fell.' });
  await inEditor(
    page,
    (wp, of: string) => wp.data.dispatch('core/block-editor').selectionChange(of, 'content', 4, 18),
    id,
  );
  await page.locator('.block-editor-block-toolbar button[aria-label="More"]').click();
  await page.locator('::-p-xpath(//button[contains(., "Explainer of a story")])').click();
  await page.waitForSelector('.components-popover option[value=casey-review]');
  await page.select('.components-popover select', 'casey-review');
  await page.waitForSelector('.components-popover option[value=detection-rate]');
  await page.select('.components-popover select:has(option[value=detection-rate])', 'detection-rate');
  await blocksAre(page, ([one]) => /data-item="detection-rate"/.test(one?.attributes.content ?? ''));
  const post = await save(page);
  const reader = await visit(room.browser);
  await reader.page.goto(await room.site.php<string>(`return get_permalink( ${post} );`));
  await inState(reader.page, 'ready', 1);
  const { text, src } = await reader.page.$eval('.entry-content span[data-factbox=term]', (one) => ({
    text: one.closest('p')?.textContent?.replace(/\s+/g, ' ').trim(),
    src: (one as HTMLElement).dataset.src,
  }));
  expect(text).toBe('The detection rate fell.');
  expect(src).toBe(`${room.base}stories/casey-review.json`);
  await reader.close();
});

test('core blocks take a story’s words by a binding, which follow a correction', async () => {
  const { page } = admin;
  const bound = (part: string) => ({ source: 'factbox/words', args: { story: 'casey-review', item: 'apology', part } });
  const paragraph = await only('core/paragraph', { metadata: { bindings: { content: bound('words') } } });
  await inEditor(
    page,
    (wp, citation: object) =>
      wp.data
        .dispatch('core/block-editor')
        .insertBlock(
          wp.blocks.createBlock('core/quote', { metadata: { bindings: { citation } } }, [
            wp.blocks.createBlock('core/paragraph', { content: 'Our own words' }),
          ]),
        ),
    bound('credit'),
  );
  await canvas.waitForFunction(
    (id) =>
      /We let people down[\s\S]*deeply sorry/.test(document.querySelector(`[data-block="${id}"]`)?.textContent ?? ''),
    {},
    paragraph,
  );
  const list = await inEditor(
    page,
    (wp) =>
      wp.blocks
        .getBlockBindingsSource('factbox/words')
        .getFieldsList({})
        .map(({ label }: { label: string }) => label),
    undefined,
  );
  expect(list).toContainEqual(expect.stringMatching(/^“We let people down.*: who says so$/));
  const url = await room.site.php<string>(`return get_permalink( ${await save(page)} );`);
  const read = async () => parsed(await (await fetch(url)).text()).querySelector('.entry-content') as HTMLElement;
  expect(wordsOf((await read()).querySelector('p')?.innerHTML ?? '')).toMatch(
    /^“We let people down.*deeply sorry for that\.”$/,
  );
  expect((await read()).querySelector('cite')?.textContent).toMatch(
    /^Sir Mark Rowley, Metropolitan Police Commissioner/,
  );
  await room.correct((story) => {
    for (const one of (story.agents ?? []) as { name?: string; role?: string }[])
      if (one.name === 'Sir Mark Rowley') one.role = 'Commissioner of the Met';
  });
  expect((await read()).querySelector('cite')?.textContent).toMatch(/^Sir Mark Rowley, Commissioner of the Met/);
});
