import { describe, expect, test } from 'vitest';
import { messages as arabic } from '../../src/format/messages.ar.ts';
import { messages as welsh } from '../../src/format/messages.cy.ts';
import { messages as german } from '../../src/format/messages.de.ts';
import { english } from '../../src/format/messages.en.ts';
import { messages as spanish } from '../../src/format/messages.es.ts';
import { messages as french } from '../../src/format/messages.fr.ts';
import { messages as polish } from '../../src/format/messages.pl.ts';
import { messages as urdu } from '../../src/format/messages.ur.ts';
import { readFigures, readQuantity } from '../../src/words/read.ts';

/** A stated phrase in three parts, the number in the middle, and what its hedges say. */
function readStated(stated: string, lang: string) {
  const read = readQuantity(stated, lang);
  const { start, end } = read?.number ?? { start: 0, end: stated.length };
  return { before: stated.slice(0, start), after: stated.slice(end), says: read?.says ?? [] };
}

/** What belongs to a number that stands between two texts, the number left out; `null` where nothing does. */
function hedgeBeside(before: string, after: string, lang: string, number = '50'): string | null {
  const text = before + number + after;
  const [start, end] = [before.length, before.length + number.length];
  const figure = readFigures(text, lang).find((one) => one.start < end && one.end > start);
  if (!figure || figure.rise) return null;
  return (text.slice(figure.start, start) + text.slice(end, Math.max(end, figure.end))).trim() || null;
}

describe('readStated', () => {
  test.each<[stated: string, before: string, comparator: string]>([
    ['50%', '', '='],
    ['one in three', '', '='],
    ['three more men', '', '='],
    ['25-year-old', '', '='],
    ['twenty-five', '', '='],
    ['a hundred and one', '', '='],
    ['below 50%', 'below ', '<'],
    ['Below 50%', 'Below ', '<'],
    ['fewer than 20', 'fewer than ', '<'],
    ['far fewer than 20', 'far fewer than ', '<'],
    ['more than 300 pages', 'more than ', '>'],
    ['well over half', 'well over ', '>'],
    ['no more than 20', 'no more than ', '<='],
    ['not over 20', 'not over ', '<='],
    ['up to 90 minutes', 'up to ', '<='],
    ['20 or fewer', '', '<='],
    ['at least three', 'at least ', '>='],
    ['no fewer than three', 'no fewer than ', '>='],
    ['not under 3', 'not under ', '>='],
    ['three or more', '', '>='],
    ['about 2.5 metres', 'about ', '~'],
    ['only about 20', 'only about ', '~'],
    ['20 or so', '', '~'],
    ['Almost one in five', 'Almost ', 'almost'],
    ['just under 50%', 'just under ', 'almost'],
    ['just over 50%', 'just over ', '>'],
    ['~50', '~', '~'],
    ['≥ 3', '≥ ', '>='],
    ['100+', '', '>= >'],
    ['between 12 and 15 hours', 'between ', 'between'],
    ['5 to 9 days', '', 'between'],
    ['5–9', '', 'between'],
    ['five to nine', '', 'between'],
    ['below 50%\nof all', 'below ', '<'],
  ])('%s', (stated, before, says) => {
    const read = readStated(stated, 'en-GB');
    expect([read.before, read.says.join(' ')]).toEqual([before, says]);
  });

  test('says nothing of a language it has no table for', () => {
    expect(readStated('onder 50%', 'nl').says).toEqual([]);
  });
});

describe('readStated in the other languages', () => {
  test.each<[lang: string, says: string, ...stated: string[]]>([
    ['fr', '<', 'moins de 50 %', 'bien moins d’un million', 'sous 50 %', 'au-dessous de 12'],
    ['fr', '<=', 'au plus 50 %', '50 % au maximum', 'jusqu’à 90 minutes', 'pas plus de 20', '20 ou moins'],
    ['fr', '>', 'plus de 300 pages', 'largement plus de 300', 'au-delà de 12'],
    ['fr', '>=', 'au moins 3', '3 ou plus', 'pas moins de 3'],
    ['fr', '~', 'environ 20', '20 environ', 'quelque 300 pages', 'aux alentours de 12'],
    ['fr', 'almost', 'presque 20 %', 'un peu moins de 20 %'],
    ['fr', 'almost ~', 'près de 20 %', 'près d’un million'],
    ['fr', 'between', 'entre 12 et 15', 'de 12 à 15', '12 à 15', '12–15'],
    ['fr', '=', '50 %', '1 sur 5', 'un sur cinq', '3 hommes de plus'],
    ['de', '<', 'unter 50 %', 'weniger als 50', 'deutlich weniger als 50'],
    ['de', '<=', 'höchstens 50', 'bis zu 90 Minuten', '50 oder weniger'],
    ['de', '>', 'mehr als 300', 'über 300', 'knapp über 300', 'weit über 300'],
    ['de', '>=', 'mindestens 3', '3 oder mehr', 'nicht weniger als 3'],
    ['de', '~', 'etwa 20', 'rund 20', 'ungefähr 20', 'nur etwa 20'],
    ['de', 'almost', 'fast 20 %', 'knapp 20 %', 'knapp unter 20 %'],
    ['de', 'between', 'zwischen 12 und 15', '12 bis 15', 'von 12 bis 15'],
    ['de', '=', '50 %', '1 von 5', 'jeder fünfte', 'drei weitere Männer'],
    ['es', '<', 'menos de 50', 'menos del 50 %', 'por debajo del 50 %'],
    ['es', '<=', 'como máximo 50', '50 o menos', 'no más de 50'],
    ['es', '>', 'más de 300', 'más del 50 %', 'muy por encima de 300'],
    ['es', '>=', 'al menos 3', '3 o más', 'por lo menos 3'],
    ['es', '~', 'unos 20', 'alrededor de 20', '20 aproximadamente'],
    ['es', 'almost', 'casi 20', 'casi el 20 %', 'poco menos de 20'],
    ['es', '<= =', 'hasta 90'],
    ['es', 'between', 'entre 12 y 15', 'de 12 a 15', '12 a 15'],
    ['es', '=', 'el 50 %', '1 de cada 5', '3 hombres más'],
    ['pl', '<', 'mniej niż 50', 'poniżej 50%', 'znacznie poniżej 50%'],
    ['pl', '<=', 'najwyżej 50', '50 lub mniej', 'nie więcej niż 50'],
    ['pl', '>', 'ponad 300', 'więcej niż 300', 'grubo ponad 300'],
    ['pl', '>=', 'co najmniej 3', '3 lub więcej'],
    ['pl', '~', 'około 20', 'ok. 20'],
    ['pl', 'almost', 'prawie 20', 'niespełna 20', 'niecałe 20'],
    ['pl', 'between', 'między 12 a 15', 'od 12 do 15', '12 do 15'],
    ['pl', '=', '50%', '1 na 5'],
    ['cy', '<', 'llai na 50%', 'o dan 50%', 'ymhell o dan 50%'],
    ['cy', '<=', 'hyd at 50', '50 ar y mwyaf', 'dim mwy na 50'],
    ['cy', '>', 'mwy na 300', 'dros 300'],
    ['cy', '>=', 'o leiaf 3', '3 neu fwy'],
    ['cy', '~', 'tua 20', 'oddeutu 20', '20 fwy neu lai'],
    ['cy', 'almost', 'bron i 20', 'bron 20'],
    ['cy', 'between', 'rhwng 12 a 15', '12 i 15'],
    ['cy', '=', '50%', '1 o bob 5'],
    ['ar', '<', 'أقل من 50', 'بأقل من ٥٠٪', 'دون 50%'],
    ['ar', '<=', 'لا يزيد على 50', '50 على الأكثر', '50 أو أقل'],
    ['ar', '>', 'أكثر من 300', 'لأكثر من 300', 'ما يزيد على 300'],
    ['ar', '>=', 'على الأقل 3', '3 على الأقل', 'ما لا يقل عن 3'],
    ['ar', '~', 'نحو 20', 'بنحو 20', 'حوالي 20', '20 تقريبًا'],
    ['ar', 'almost', 'أقل بقليل من 20'],
    ['ar', 'almost ~', 'قرابة 20', 'ما يقرب من 20'],
    ['ar', 'between', 'بين 12 و15', 'من 12 إلى 15'],
    ['ar', '=', '50%', '1 من كل 5', '٥٠٪'],
    ['ur', '<', '50 فیصد سے کم', '50 سے بھی کم'],
    ['ur', '<=', 'زیادہ سے زیادہ 50', '50 یا کم'],
    ['ur', '>', '300 سے زیادہ', '300 سے زائد'],
    ['ur', '>=', 'کم از کم 3', '3 یا زیادہ'],
    ['ur', '~', 'تقریباً 20', '20 کے لگ بھگ'],
    ['ur', 'almost', '20 سے ذرا کم', '20 فیصد سے کچھ کم'],
    ['ur', 'between', '12 اور 15 کے درمیان', '12 سے 15'],
    ['ur', '=', '50 فیصد', 'ہر 5 میں سے 1'],
  ])('%s: %s', (lang, says, ...all) => {
    for (const stated of all) {
      const read = readStated(stated, lang);
      expect([stated, read.says.join(' ')]).toEqual([stated, says]);
    }
  });

  describe.each([english, welsh, french, german, spanish, polish, arabic, urdu])(
    'what $lang says of a figure',
    (own) => {
      test.each(['<', '<=', '>', '>=', '~', 'almost'] as const)('is read as %s', (comparator) => {
        for (const figure of ['50%', '300']) {
          expect(readStated(own.hedged(comparator, figure), own.lang).says).toContain(comparator);
        }
      });

      test('is read as a range', () => {
        expect(readStated(own.between('12', '15'), own.lang).says).toEqual(['between']);
      });

      test('is read as no hedge', () => {
        expect(readStated(own.ratio('1', '5'), own.lang).says).toEqual(['=']);
      });
    },
  );
});

describe('hedgeBeside', () => {
  test.each<[lang: string, before: string, after: string, hedge: string | null]>([
    ['fr', 'il est tombé à moins de ', ' l’an dernier', 'moins de'],
    ['fr', 'près d’', '', 'près d’'],
    ['fr', 'au moins les ', '', 'au moins les'],
    ['fr', 'entre ', ' et 150 heures', 'entre  et 150'],
    ['fr', 'elle passe de ', ' à 15', null],
    ['de', 'es fiel auf unter ', ' im letzten Jahr', 'unter'],
    ['de', 'etwa ein ', '', 'etwa ein'],
    ['de', 'zwischen 12 und ', ' Stunden', 'zwischen 12 und'],
    ['de', 'darunter waren ', '', null],
    ['es', 'cayó por debajo del ', '', 'por debajo del'],
    ['es', 'casi el ', '', 'casi el'],
    ['es', 'subió hasta ', '', null],
    ['pl', 'spadło poniżej ', '', 'poniżej'],
    ['pl', 'wzrosło do ', '', null],
    ['cy', 'gostyngodd i lai na ', '', 'lai na'],
    ['cy', 'roedd bron i ', '', 'bron i'],
    ['ar', 'انخفض إلى أقل من ', '', 'أقل من'],
    ['ar', 'بأكثر من ', '', 'بأكثر من'],
    ['ar', '', ' على الأقل', 'على الأقل'],
    ['ar', 'بين ', ' و150 ساعة', 'بين  و150'],
    ['ur', 'یہ ', ' سے کم رہ گیا', 'سے کم'],
    ['ur', 'کم از کم ', '', 'کم از کم'],
    ['ur', 'یہ ', ' میں سے', null],
  ])('in %s: %s[…]%s', (lang, before, after, hedge) => {
    expect(hedgeBeside(before, after, lang)).toBe(hedge);
  });

  test.each<[before: string, after: string, hedge: string | null]>([
    ['it fell to below ', ' last year', 'below'],
    ['well over ', '', 'well over'],
    ['almost ', '', 'almost'],
    ['almost a ', ' of them', 'almost a'],
    ['~', '', '~'],
    ['c. ', '', 'c.'],
    ['it was ', ' or more', 'or more'],
    ['it was ', '+ in all', '+'],
    ['some ', '-odd people', 'some -odd'],
    ['between ', ' and 150 hours', 'between  and 150'],
    ['between ', ' hours and 150 hours', 'between  hours and 150'],
    ['between 12 and ', ' hours', 'between 12 and'],
    ['12–', ' hours', '12–'],
    ['', '–150 hours', '–150'],
    ['it fell from ', ' to 9', null],
    ['a line between ', '', null],
    ['the handover ', ' people', null],
    ['it was ', ' more people', null],
    ['', '-year-old', null],
    ['', '', null],
  ])('%s[…]%s', (before, after, hedge) => {
    expect(hedgeBeside(before, after, 'en')).toBe(hedge);
  });

  test('says nothing of a language it has no table for', () => {
    expect(hedgeBeside('almost ', '', 'nl')).toBeNull();
  });
});
