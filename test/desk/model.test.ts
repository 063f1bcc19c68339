/* Whatever the text, whatever is selected and however often it is taken back: each offset and each word holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleText } from '../../src/desk/model/article.ts';
import { act, begin, type History, redo, undo } from '../../src/desk/model/history.ts';
import { KINDS } from '../../src/desk/model/kinds.ts';
import { MarkError, marked } from '../../src/desk/model/mark.ts';
import { openStory } from '../../src/desk/model/opened.ts';
import { backward, diff, forward } from '../../src/desk/model/patch.ts';
import { replaced } from '../../src/desk/model/replaced.ts';
import { extended, moved, snap } from '../../src/desk/model/selecting.ts';
import { accepted, evidenceOf, placed, proposed, removed, type Work } from '../../src/desk/model/work.ts';
import { draftStory } from '../../src/draft/index.ts';
import { storyText } from '../../src/story/file.ts';
import type { Story } from '../../src/story/schema.ts';
import { ARTICLE } from './article.ts';

const drafted = (text: string, lang = 'en-GB'): Work => {
  const { story } = draftStory(text, { lang, sha256: '0'.repeat(64), asOf: '2026-11-27', publisher: 'The Vale Post' });
  return { story: proposed(story), texts: { [story.sources[0]?.id ?? '']: text } };
};

/** What evidence says of itself, by the plainest means there is. */
function holds({ story, texts }: Work): void {
  for (const { entry } of placed(story)) {
    for (const { source, exact, prefix, suffix, start, end } of evidenceOf(entry)) {
      const points = Array.from(texts[source] ?? '');
      expect(points.slice(start, end).join('')).toBe(exact);
      expect(points.slice(0, start).join('').endsWith(prefix)).toBe(true);
      expect(points.slice(end).join('').startsWith(suffix)).toBe(true);
    }
  }
}

const PIECES = [
  ...[
    'The',
    'mayor',
    'said',
    '“We',
    'lost',
    'it.”',
    'almost',
    '20%',
    '£4m',
    'one in five',
    'naïve',
    'cafe\u0301',
    '👩‍👩‍👧 ',
    '🇬🇧',
    '❤️',
  ],
  ...[
    '\r\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '—',
    '…',
    '[they]',
    '(again)',
    '’s',
    'שלום',
    'עולם,',
    'مرحبا',
    '١٢',
    '𝒳',
    '日本語',
    '\u200d',
    'U.S.',
    '-3',
  ],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all) => all.join(' '));
const anySpan = fc.tuple(fc.nat(400), fc.nat(400));

describe('a selection', () => {
  test.each([
    ['He [said “We lo]st it.” Then', 'said “We lost'],
    ['[ “We lost it.” ]', 'We lost it.'],
    ['a [ fell by 20%, ]then', 'fell by 20%'],
    ['cost [£4m.] Then', '£4m'],
    ['it was [-3°C], he', '-3°C'],
    ['said “[[They] failed.]”', '[They] failed.'],
    ['[(again)]', 'again'],
    ['rose [(again) today]', '(again) today'],
    ['ca[f]e\u0301 now', 'cafe\u0301'],
    ['a [👩‍👩‍👧 b] c', '👩‍👩‍👧 b'],
    ['one[ — ]two', null],
    ['Line one\r\n[ Line two\r\n]', 'Line two'],
    ['قال [مرحبا،] ثم', 'مرحبا،'],
  ])('%s means %s', (marked, words) => {
    // The outermost brackets are the selection.
    const start = marked.indexOf('[');
    const end = marked.lastIndexOf(']') - 1;
    const text = marked.slice(0, start) + marked.slice(start + 1, end + 1) + marked.slice(end + 2);
    const span = snap(text, { start, end });
    expect(span && text.slice(span.start, span.end)).toBe(words);
  });

  test('of any text begins and ends between words, and the same selection again changes nothing', () => {
    fc.assert(
      fc.property(anyText, anySpan, (text, [a, b]) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const span = snap(text, { start, end });
        if (!span) return;
        expect(span.start).toBeLessThan(span.end);
        for (const at of [span.start, span.end]) {
          const [before, after] = [[...text.slice(0, at)].at(-1) ?? '', [...text.slice(at)][0] ?? ''];
          expect(/[\p{L}\p{N}\p{M}]/u.test(before) && /[\p{L}\p{N}\p{M}]/u.test(after)).toBe(false);
          expect(/[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at))).toBe(false);
        }
        expect(snap(text, span)).toEqual(span);
      }),
      { numRuns: 3000 },
    );
  });

  test('by keys reaches every word of a text, forwards and backwards', () => {
    const article = new ArticleText('One two,\r\n\r\nthree 20% “four”. 👍 five');
    const words: string[] = [];
    let at = moved(article, null, 'next');
    for (let i = 0; i < 8 && at; i += 1) {
      const word = article.text.slice(at.start, at.end);
      if (words.at(-1) !== word) words.push(word);
      at = moved(article, at, 'next');
    }
    expect(words).toEqual(['One', 'two', 'three', '20%', 'four', '👍', 'five']);
    const back = moved(article, moved(article, at, 'previous'), 'previous');
    expect(back && article.text.slice(back.start, back.end)).toBe('four');
    const more = extended(article, extended(article, moved(article, null, 'next'), 'next'), 'next');
    expect(more && article.text.slice(more.start, more.end)).toBe('One two,\r\n\r\nthree');
    const less = extended(article, more, 'previous');
    expect(less && article.text.slice(less.start, less.end)).toBe('One two');
  });
});

describe('code points and UTF-16 offsets', () => {
  test('lead to each other in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = new ArticleText(text);
        let unit = 0;
        [...text].forEach((point, i) => {
          expect(article.point(unit)).toBe(i);
          expect(article.unit(i)).toBe(unit);
          unit += point.length;
        });
        for (const { start, end } of article.lines) expect(text.slice(start, end)).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });
});

describe('patches', () => {
  test('lead from any state to any other and back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (was, is) => {
        const patches = structuredClone(diff(was, is));
        expect(forward(was, patches)).toEqual(is);
        expect(backward(is, patches)).toEqual(was);
      }),
    );
  });
});

type Act = (work: Work) => Work;
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.constantFrom(...KINDS), anySpan).map(
    ([{ list }, [a, b]]): Act =>
      (work) => {
        const [source] = Object.keys(work.texts);
        try {
          return marked(work, list, source ?? '', { start: Math.min(a, b), end: Math.max(a, b) })[0];
        } catch (error) {
          if (error instanceof MarkError) return work;
          throw error;
        }
      },
  ),
  fc.nat(20).map(
    (n): Act =>
      (work) =>
        accepted(work, placed(work.story)[n]?.entry.id ?? ''),
  ),
  fc.nat(20).map(
    (n): Act =>
      (work) =>
        removed(work, placed(work.story)[n]?.entry.id ?? ''),
  ),
  anyText.map(
    (text): Act =>
      (work) => {
        const [source = ''] = Object.keys(work.texts);
        return replaced(work, source, `${text} ${work.texts[source]}`).work;
      },
  ),
);

/** Saved to a file and opened again, as another program would find it. */
const reopened = ({ story, texts }: Work): Work => ({ story: openStory(storyText(story), 'story.json'), texts });

/** A story with what is empty left out, as a file has it. */
const inFile = (story: Story): unknown => JSON.parse(storyText(story));

describe('a history', () => {
  test('keeps every offset and every word, whatever is done, undone, saved and loaded', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(anyAct, { maxLength: 8 }),
        fc.array(fc.boolean(), { maxLength: 12 }),
        (text, acts, turns) => {
          const first = drafted(`${text}\n${text.slice(0, 40)}`);
          let history: History<Work> = begin(first);
          const states = [first];
          for (const [i, one] of acts.entries()) {
            const before = history;
            history = act(history, one(history.now), `act ${i}`);
            if (history !== before) states.push(history.now);
            // A text that was put in place of another leaves what it lost to an editor.
            if (history.now.texts === first.texts) holds(history.now);
          }
          let at = states.length - 1;
          for (const back of turns) {
            history = structuredClone(back ? undo(history) : redo(history));
            at = Math.max(0, Math.min(states.length - 1, at + (back ? -1 : 1)));
            expect(history.now).toEqual(states[at]);
          }
          const again = reopened(history.now);
          expect(inFile(again.story)).toEqual(inFile(history.now.story));
          expect(again.texts).toEqual(history.now.texts);
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  test('takes what is typed in a run back as one', () => {
    let history = begin({ words: '' });
    for (const words of ['a', 'ab', 'abc']) history = act(history, { words }, 'typing', 'field');
    history = act(history, { words: 'x' }, 'another');
    expect(history.steps.length).toBe(2);
    expect(undo(history).now).toEqual({ words: 'abc' });
    expect(undo(undo(history)).now).toEqual({ words: '' });
    expect(redo(redo(undo(undo(history)))).now).toEqual({ words: 'x' });
  });
});

describe('another text of the article', () => {
  const work = drafted(ARTICLE);
  const [source = ''] = Object.keys(work.texts);
  const fates = (text: string) => {
    const made = replaced(work, source, text);
    return {
      ...made,
      of: (words: string) => made.notices.filter(({ exact }) => exact.includes(words)).map(({ fate }) => fate),
    };
  };

  test('that is the same changes nothing', () => {
    const { work: same, notices } = fates(ARTICLE);
    expect(new Set(notices.map(({ fate }) => fate))).toEqual(new Set(['same']));
    holds(same);
  });

  test('moves passages that stand elsewhere', () => {
    const { work: next, of } = fates(`An update 👍.\r\n\r\n${ARTICLE}`);
    expect(new Set(of('Nobody told the parents'))).toEqual(new Set(['moved']));
    holds(next);
  });

  test('says which changed, which are gone, and which two places may be', () => {
    const { of } = fates(
      ARTICLE.replace('They have known this for years', 'They have known this for decades')
        .replace(/“A library.*teacher\./, '')
        .replace('About 60 children', 'Now. About 60 children')
        .concat('\nThen. About 60 children attend the club every afternoon, according to the library.\n'),
    );
    expect(of('They have known')).toEqual(['changed']);
    expect(of('A library that is shut')).toEqual(['gone']);
    expect(of('60 children')).toContain('several');
  });
});
