import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { forLanguage } from './language.ts';
import { pl } from './pl.ts';
import { NEVER, type Words } from './table.ts';
import { ur } from './ur.ts';

const TABLES: Readonly<Record<string, Words>> = { ar, cy, de, en, es, fr, pl, ur };

/** The table of a language tag, if there is one. */
export const wordsFor = (lang: string): Words | undefined => forLanguage(TABLES, lang);

/** The part that every language shares: digits, and the sign for per cent. */
export const DIGITS: Words = {
  ...{
    numerals: [],
    scales: [],
    symbols: [],
    fractions: [],
    factors: [],
    currencies: [],
    hedges: [],
    one: '',
    none: '',
  },
  ...{ join: NEVER, and: NEVER, half: NEVER, partOf: NEVER, ratio: NEVER, per: NEVER, points: NEVER, vague: NEVER },
  ...{ minus: NEVER, negation: NEVER, degree: NEVER, article: NEVER, between: NEVER, from: NEVER, to: NEVER },
  ...{ until: NEVER, change: [NEVER, NEVER], times: [NEVER, NEVER], percent: '%|٪' },
};
