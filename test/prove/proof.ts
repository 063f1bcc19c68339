import { appendFileSync } from 'node:fs';

/** Whether `npm run prove` asks for all cases, and not for the share that the suite has. */
export const PROVES = process.env.FACTBOX_PROVE !== undefined;

/** The browser in which the tests of pages run. */
export const BROWSER = process.env.FACTBOX_E2E === 'firefox' ? 'Firefox' : 'Chromium';

/** Writes down what was tried, and in what, for the page of proofs. */
export function note(what: string, engine: string, counts: Readonly<Record<string, number>>): void {
  if (process.env.FACTBOX_PROVE)
    appendFileSync(process.env.FACTBOX_PROVE, `${JSON.stringify({ what, engine, counts })}\n`);
}
