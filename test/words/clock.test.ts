/* A time of the day is no figure; how long something lasts is one. */
import { expect, test } from 'vitest';
import { draftStory } from '../../src/draft/index.ts';
import { readFigures } from '../../src/words/read.ts';

/** What is a figure of each text stands behind it. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  'en-GB': [
    ["The ferry leaves at six o'clock in the evening."],
    ['It starts at six o’clock.'],
    ['Almost one in five passengers travels after six o’clock.', 'Almost one in five'],
    ['The doors open at 6.30pm.'],
    ['Doors open at 6:30 tomorrow.'],
    ['It begins at half past six.'],
    ['They left at a quarter to seven.'],
    ['Between 6 and 7pm it is busy.'],
    ['Open from 9am to 5pm daily.'],
    ['Open 9am-5pm.'],
    ['At 18:30 the hall was full.'],
    ['It ended at 11 p.m. on Friday.'],
    ['By seven in the morning all were gone.'],
    ['It is ten past nine.'],
    ['It is twenty-five past nine.'],
    ['At 0830 GMT they met.'],
    ['They met at 20 minutes past four.'],
    ['It took 20 minutes to walk.', '20'],
    ['A quarter to a third of them left.', 'A quarter to a third'],
    ['They worked six hours.', 'six'],
    ['More than six people came at five o’clock.', 'More than six'],
    ['At least 8 people left at 8.30 a.m.', 'At least 8'],
    ['Seven in ten agreed.', 'Seven in ten'],
    ['Five to ten people came.', 'Five to ten'],
  ],
  de: [
    ['Um sechs Uhr beginnt es.'],
    ['Um 18.30 Uhr beginnt es.'],
    ['Um 18:30 begann es.'],
    ['Gegen halb sieben kamen sie.'],
    ['Geöffnet ist von 9 bis 17 Uhr.'],
    ['Zwischen neun und zwölf Uhr war es laut.'],
    ['Um Viertel nach acht war Schluss.'],
    ['Um zehn vor acht war Schluss.'],
    ['Um einundzwanzig Uhr war Schluss.'],
    ['Um 20 Uhr 15 war Schluss.'],
    ['Um sieben morgens war Schluss.'],
    ['Sechs Uhren wurden gestohlen.', 'Sechs'],
    ['Sie arbeiten sechs Stunden.', 'sechs'],
    ['Vor zehn Tagen starben drei.', 'zehn', 'drei'],
  ],
  fr: [
    ['À six heures du soir, il part.'],
    ['La séance commence à 18 heures.'],
    ['La séance commence à 18h30.'],
    ['La séance commence à 18 h 30.'],
    ['Ouvert entre 9 h et 17 h.'],
    ['Ouvert de 9 à 17 heures.'],
    ['Ouvert à partir de huit heures.'],
    ['Il est parti vers six heures et demie.'],
    ['Il est huit heures moins le quart.'],
    ['Vers 20 heures, samedi, il est parti.'],
    ['Ils travaillent six heures par jour.', 'six'],
    ['Le village est à six heures de route.', 'six'],
    ['Ils ont attendu pendant 18 heures.', '18'],
  ],
  es: [['Empieza a las seis de la tarde.'], ['Son las seis y media.'], ['Dio el premio a las seis mujeres.', 'seis']],
  pl: [['Zaczyna się o godz. 18.30.'], ['Trwa 18 godzin.', '18']],
  cy: [['Mae’n dechrau am chwech o’r gloch.']],
  ar: [['تبدأ في الساعة 6 مساء.']],
  ur: [['یہ 6 بجے شروع ہوتا ہے۔']],
};

const ALL = Object.entries(CASES).flatMap(([lang, cases]) =>
  cases.map(([text, ...figures]) => [lang, text, figures] as const),
);

test.each(ALL)('%s: %s', (lang, text, figures) => {
  expect(readFigures(text, lang).map(({ stated }) => stated)).toEqual(figures);
});

test.each(ALL.filter(([, , figures]) => !figures.length))('a draft makes no figure of it: %s: %s', (lang, text) => {
  expect(draftStory(text, { lang, sha256: '0'.repeat(64), asOf: '2026-11-27' }).story.statistics).toEqual([]);
});
