import type { IncomingMessage } from 'node:http';
import { MAX_BYTES } from '../../story/limits.ts';
import { type Answer, said } from '../serve/server.ts';

/* What the Desk asks of its server, besides files to look at. */

export const MOST = 2 * MAX_BYTES;

/** Refuses a request that is not from the Desk's own page. A page at another port of this machine is another site. */
export const refusal = ({ headers: { origin, host } }: IncomingMessage): Answer | null =>
  origin === `http://${host}` ? null : said(403, 'Only the Desk itself may ask for this');

/** What a request brings; `null` where it is too much. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

export const asJson = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

const QUEUE: { last: Promise<unknown> } = { last: Promise.resolve() };

/** Runs one work after the other, so that no other write comes between the look at a file and its change. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = QUEUE.last.catch(() => undefined).then(work);
  QUEUE.last = mine;
  return mine;
}
