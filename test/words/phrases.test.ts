import { describe, expect, test } from 'vitest';
import { readFigures, readQuantity } from '../../src/words/read.ts';
import { arabic } from './phrases/ar.ts';
import { welsh } from './phrases/cy.ts';
import { german } from './phrases/de.ts';
import { english } from './phrases/en.ts';
import { spanish } from './phrases/es.ts';
import { french } from './phrases/fr.ts';
import { polish } from './phrases/pl.ts';
import { urdu } from './phrases/ur.ts';
import { said } from './said.ts';

describe.each([english, welsh, french, german, spanish, polish, arabic, urdu])('$lang', (own) => {
  const { lang, before, after, figures, sentences } = own;
  const hedges = [
    ...Object.entries(before).flatMap(([says, words]) =>
      words.map((word) => ({ says, write: (one: string) => `${word} ${one}` })),
    ),
    ...Object.entries(after).flatMap(([says, words]) =>
      words.map((word) => ({ says, write: (one: string) => `${one} ${word}` })),
    ),
  ];
  const phrases = hedges.flatMap(({ says, write }) =>
    figures.map(([written, read]) => ({ says, read, phrase: write(written) })),
  );
  const plain = figures.map(([written, read]) => ({ says: '=', read, phrase: written }));

  test(`each of ${phrases.length + plain.length} phrases is read as what it says`, () => {
    const wrong = [...plain, ...phrases].flatMap(({ says, read, phrase }) => {
      const found = readQuantity(phrase, lang);
      const line = found && said(found).slice(found.stated.length + 2);
      return line === `${says} ${read}` ? [] : [`${phrase}: ${says} ${read}, not ${line}`];
    });
    expect(wrong).toEqual([]);
    expect(phrases.length + plain.length).toBeGreaterThan(300);
  });

  test('in a sentence, the number never stands without its hedge', () => {
    const hedged = phrases.filter(({ says }) => says !== '=');
    const wrong = hedged.flatMap(({ says, phrase }) => {
      const all = readFigures(`“${phrase}”, …`, lang);
      return all.length === 1 && all[0]?.stated === phrase && all[0].says.join('|') === says
        ? []
        : [`${phrase}: ${all.map(said).join(' ; ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each(sentences)('%s', (sentence, ...found) => {
    expect(readFigures(sentence, lang).map(said)).toEqual(found);
  });
});
