import type { Speech } from './speech.ts';
import { en } from './speech.en.ts';
export const de: Speech = { ...en };
