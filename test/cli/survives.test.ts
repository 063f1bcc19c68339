/* What each CMS leaves of each form of a snippet. The expectations are written by hand from what those filters do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packages } from '../../src/cli/packages.ts';
import { CMS_NAMES, type CmsName } from '../../src/cli/survives/cms.ts';
import { survivals } from '../../src/cli/survives.ts';
import { render } from '../../src/static/render.ts';
import { dataJson } from '../story/stories.ts';
import { factbox, folder } from './command.ts';

const QUOTE = `<blockquote><p>“We let people down.”</p></blockquote>`;
const CAPTION = '<figcaption><p><strong>Sir Mark Rowley</strong></p><p>Source: ITV News</p></figcaption>';
const DATA = 'data-factbox="quote" data-story="casey-review" data-item="apology"';
const SCRIPT = '<script async src="https://news.example/factbox.js"></script>';

const SNIPPETS = {
  figure: `<figure ${DATA}>${QUOTE}${CAPTION}</figure>`,
  division: `<div ${DATA}>${QUOTE}<p>Sir Mark Rowley</p><p>Source: ITV News</p></div>`,
  element: `${SCRIPT}<factbox-quote story="casey-review" item="apology">${QUOTE}<p>Sir Mark Rowley. Source: ITV News</p></factbox-quote>`,
  inline: `<factbox-quote item="apology"><script type="application/json">{"format":"factbox/1"}</script>${QUOTE}<p>Sir Mark Rowley. Source: ITV News</p></factbox-quote>`,
  details: `<figure><details><summary>Apology</summary>${QUOTE}</details>${CAPTION}</figure>`,
  iframe: '<iframe src="https://news.example/apology.html" title="Apology"></iframe>',
} as const;
type Snippet = keyof typeof SNIPPETS;

/** `kept` or `changed` or `lost`; whether it is still upgraded; what tags went. */
type Row = readonly [verdict: string, upgrade: boolean | null, gone: string];

const TABLE: Readonly<Record<Snippet, Readonly<Record<CmsName, Row>>>> = {
  figure: {
    wordpress: ['kept', true, ''],
    drupal: ['changed', false, 'figure figcaption'],
    'sanitize-html': ['changed', false, ''],
    dompurify: ['kept', true, ''],
    readability: ['kept', true, ''],
    feed: ['changed', false, ''],
  },
  division: {
    wordpress: ['kept', true, ''],
    drupal: ['changed', false, 'div'],
    'sanitize-html': ['changed', false, ''],
    dompurify: ['kept', true, ''],
    readability: ['kept', true, ''],
    feed: ['changed', false, 'div'],
  },
  element: {
    wordpress: ['changed', false, 'script factbox-quote'],
    drupal: ['changed', false, 'script factbox-quote'],
    'sanitize-html': ['changed', false, 'script factbox-quote'],
    dompurify: ['changed', false, 'script factbox-quote'],
    readability: ['changed', true, 'script'],
    feed: ['changed', false, 'script factbox-quote'],
  },
  inline: {
    wordpress: ['changed', false, 'factbox-quote script'],
    drupal: ['changed', false, 'factbox-quote script'],
    'sanitize-html': ['changed', false, 'factbox-quote script'],
    dompurify: ['changed', false, 'factbox-quote script'],
    readability: ['changed', false, 'script'],
    feed: ['changed', false, 'factbox-quote script'],
  },
  details: {
    wordpress: ['kept', null, ''],
    drupal: ['changed', null, 'figure details summary figcaption'],
    'sanitize-html': ['changed', null, 'details summary'],
    dompurify: ['kept', null, ''],
    readability: ['kept', null, ''],
    feed: ['changed', null, 'details summary'],
  },
  iframe: {
    wordpress: ['lost', null, 'iframe'],
    drupal: ['lost', null, 'iframe'],
    'sanitize-html': ['lost', null, 'iframe'],
    dompurify: ['lost', null, 'iframe'],
    readability: ['lost', null, 'iframe'],
    feed: ['lost', null, 'iframe'],
  },
};

const tagsOf = (removed: readonly string[]): string =>
  removed.flatMap((name) => (name.startsWith('<') ? [name.slice(1, -1)] : [])).join(' ');

describe.each(Object.keys(SNIPPETS) as Snippet[])('%s', (name) => {
  test.each(CMS_NAMES)('in %s', async (cms) => {
    const [outcome] = await survivals(SNIPPETS[name], [cms]);
    const { verdict, upgrade, removed, words, speaker, source } = outcome ?? expect.fail('no outcome');
    expect([verdict, upgrade, tagsOf(removed)]).toEqual(TABLE[name][cms]);
    const read = name === 'iframe' ? null : true;
    expect([words, speaker, source]).toEqual([read, read, read]);
  });
});

describe('what readers see', () => {
  test.each(CMS_NAMES)('in %s is a script’s text or not', async (cms) => {
    const [outcome] = await survivals(SNIPPETS.inline, [cms]);
    // Filters that take tags out leave what stood between them.
    expect(outcome?.added).toBe(/wordpress|drupal/.test(cms) ? '{"format":"factbox/1"}' : '');
  });

  test.each([
    ['“It will hold”', []],
    ['"It will hold"', ['straight quotation marks into curled ones']],
    ['It will… hold', []],
    ['It will... hold', ['... into …']],
    ['It will -- hold', ['-- into a dash']],
    ['Wordpress says', ['Wordpress into WordPress']],
    ['It holds :) now', ['a smiley into a picture']],
  ])('%s is retyped by WordPress alone', async (words, retypes) => {
    const all = await survivals(`<p>${words}</p>`);
    expect(all.map((one) => [one.cms, one.retypes])).toEqual(
      CMS_NAMES.map((cms) => [cms, cms === 'wordpress' ? retypes : []]),
    );
  });

  test.each(['trust', 'invisible', 'baked-in', 'apology'])('of the fallback of %s is all of it', async (item) => {
    const html = await render(dataJson('casey-review.json'), { item, as: 'fallback' });
    const all = await survivals(`<div data-factbox="x">${html}</div>`);
    expect(all.filter(({ words, speaker, source }) => !(words && speaker && source))).toEqual([]);
  });
});

describe('factbox survives', () => {
  const DIR = folder();
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(DIR, name), content);
    return join(DIR, name);
  };
  const figure = file('figure.html', SNIPPETS.figure);

  test('says it in lines, and shows what is left', async () => {
    expect(await factbox(['survives', figure, '--cms', 'wordpress', '--cms', 'drupal'])).toEqual({
      code: 0,
      err: '',
      out: `kept    WordPress (author, contributor): words kept, speaker kept, source kept; still upgraded.
changed Drupal (Basic HTML): words kept, speaker kept, source kept; no longer upgraded.
        removes <figure>, data-factbox, data-story, data-item, <figcaption>
        | <blockquote><p>“We let people down.”</p></blockquote><p><strong>Sir Mark Rowley</strong></p><p>Source: ITV News</p>
`,
    });
  });

  test('exits 1 where nothing is left to read', async () => {
    const { code, out } = await factbox(['survives', file('iframe.html', SNIPPETS.iframe), '--cms', 'dompurify']);
    expect([code, out]).toEqual([
      1,
      `lost    DOMPurify (its defaults): words none, speaker none, source none; no widget.
        removes <iframe>, src, title
        | (nothing)
`,
    ]);
  });

  test('answers machines', async () => {
    const { out } = await factbox(['survives', figure, '--json']);
    const { outcomes } = JSON.parse(out) as { outcomes: { cms: string; verdict: string }[] };
    expect(outcomes.map(({ cms, verdict }) => [cms, verdict])).toEqual(
      CMS_NAMES.map((cms) => [cms, TABLE.figure[cms][0]]),
    );
  });

  test.each([
    [[], 'name one snippet'],
    [[figure, figure], 'name one snippet'],
    [[figure, '--cms', 'geocities'], '--cms geocities is not one of wordpress, drupal'],
    [[join(DIR, 'no.html')], 'there is no such file'],
    [[file('empty.html', ' \n')], 'the snippet is empty'],
    [[file('latin.html', Uint8Array.of(0xe9))], 'the file is not UTF-8 text'],
  ])('is told to use it rightly: %j', async (args, message) => {
    const { code, out, err } = await factbox(['survives', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('says at once which packages are missing', async () => {
    await expect(packages('factbox survives', ['sanitize-html', 'no-such-a', 'no-such-b'])).rejects.toThrow(
      'factbox survives needs no-such-a, no-such-b: run npm install --save-dev no-such-a no-such-b',
    );
  });
});
