import type { Speech } from './speech.ts';
import { en } from './speech.en.ts';
export const fr: Speech = { ...en };
