import { appendFileSync } from 'node:fs';

/** Whether `npm run prove` asks for all cases, and not for the share that the suite has. */
export const PROVES = process.env.FACTBOX_PROVE !== undefined;

/** Writes down what was tried, for the page of proofs. */
export function note(what: string, counts: Readonly<Record<string, number>>): void {
  if (!process.env.FACTBOX_PROVE) return;
  const browser = process.env.FACTBOX_E2E === 'firefox' ? 'Firefox' : 'Chromium';
  const engine = what.startsWith('payloads') ? browser : 'Node';
  appendFileSync(process.env.FACTBOX_PROVE, `${JSON.stringify({ what, engine, counts })}\n`);
}
