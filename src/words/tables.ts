import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { forLanguage } from './language.ts';
import { pl } from './pl.ts';
import type { Words } from './table.ts';
import { ur } from './ur.ts';

const TABLES: Readonly<Record<string, Words>> = { ar, cy, de, en, es, fr, pl, ur };

/** The table of a language tag, if there is one. */
export const wordsFor = (lang: string): Words | undefined => forLanguage(TABLES, lang);
