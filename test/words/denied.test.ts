/* Negations before a figure that do not touch it. | stands before the figure. */
import { describe, expect, test } from 'vitest';
import { deniedBy } from '../../src/words/denied.ts';

const denied = (lang: string, marked: string) => deniedBy(marked.replace('|', ''), marked.indexOf('|'), lang);

describe('a negation may deny the figure', () => {
  test.each([
    ['en', 'Prices did not, the report said, rise by |5%', 'not'],
    ['en', 'Prices did not rise by |5%', 'not'],
    ['en', 'The firm hasn’t paid the |£300m', 'hasn’t'],
    ['en', 'Nobody says so, and it never – as some claim – cost |£5m', 'never'],
    ['en', 'The council has not (its leader says) lost |300 homes', 'not'],
    ['fr', 'Les prix n’ont pas, selon le rapport, augmenté de |5 %', 'pas'],
    ['fr', 'Il n’a jamais coûté |5 millions', 'jamais'],
    ['de', 'Die Preise stiegen, so der Bericht, nicht um |5 Prozent', 'nicht'],
    ['de', 'Die Firma hat nie die vollen |300 Millionen gezahlt', 'nie'],
    ['es', 'Los precios no, según el informe, subieron un |5 %', 'no'],
    ['es', 'La empresa nunca pagó los |300 millones', 'nunca'],
    ['pl', 'Ceny nie, jak podaje raport, wzrosły o |5 procent', 'nie'],
    ['cy', 'Ni chododd prisiau, medd yr adroddiad, o |5%', 'Ni'],
    ['ar', 'لم ترتفع الأسعار، وفق التقرير، بنسبة |5%', 'لم'],
    ['ur', 'قیمتیں نہیں بڑھیں، رپورٹ کے مطابق، تو |5%', 'نہیں'],
  ])('%s: %s', (lang, marked, negation) => {
    expect(denied(lang, marked)).toBe(negation);
  });
});

describe('a negation is of another clause', () => {
  test.each([
    ['en', 'He did not know. It cost |£5m'],
    ['en', 'He did not know that it cost |£5m'],
    ['en', 'It did not close, and |300 homes stood under water'],
    ['en', 'He said “we did not act”, and |300 homes stood under water'],
    ['en', 'Although the gate, which was not new, was closed, |300 homes'],
    ['en', 'The gates failed to close |9 times'],
    ['fr', 'Il ne savait pas que cela coûtait |5 millions'],
    ['de', 'Er wusste nicht, dass es |5 Millionen kostete'],
    ['es', 'No sabía que costó |5 millones'],
    ['pl', 'Nie wiedział, że kosztowało |5 milionów'],
    ['nl', 'Het kostte niet |5 miljoen'],
  ])('%s: %s', (lang, marked) => {
    expect(denied(lang, marked)).toBe(null);
  });
});
