import { once } from '../load/once.ts';
import { own } from '../load/own.ts';
import { TIMEOUT } from '../load/remote.ts';
import { policy } from './policy.ts';
import { base, nonce } from './script-base.ts';

/** What parts use of the script; the build writes it. */
declare const shared: object;
/** The name of the event in which the parts of this build hand themselves over; the build writes it. */
declare const PART: string;

type Make = (script: object) => unknown;

const parts = new Map<string, Promise<unknown>>();
const handed = new Map<string, Make>();
const waiting = new Map<string, () => void>();
/** Appended to addresses, longer after each failure. Browsers queue a request behind a stalled one for the same address. */
let again = '';

// A part may come by any script element: consent managers insert a copy of ours.
addEventListener(PART, (event) => {
  const [file, make] = (event as CustomEvent<[file: string, make: Make]>).detail;
  handed.set(file, make);
  waiting.get(file)?.();
});

async function insert(file: string, integrity: string): Promise<Make> {
  if (!base) throw new Error('factbox.js came without an address of its own: give its folder as data-base on its tag');
  // Part of the hash is in the address: no cache answers with the part of another version.
  const { href } = new URL(`${file}?${integrity.slice(7, 15)}`, base);
  const address = href + again;
  const script = own('createElement')('script');
  const rules = { integrity, nonce, crossOrigin: 'anonymous', src: policy?.createScriptURL(address) ?? address };
  Object.assign(script, rules);
  own('head').append(script);
  await new Promise<unknown>((done) => {
    waiting.set(file, () => done(file));
    script.onload = script.onerror = done;
    setTimeout(done, TIMEOUT);
  });
  script.remove();
  const make = handed.get(file);
  if (make) return make;
  again += '&';
  throw new Error(`No ${href}: check that it is there, of this version, sent with CORS, and allowed by the page’s CSP`);
}

/**
 * Loads a part of the script from a file beside it. The build (scripts/on-demand.mjs) turns each `import()` of the source
 * into a call. A part is loaded once for all callers. After a failure, the next call tries again.
 * @throws Error, as a rejection, with the address and what to check
 */
export const loadPart = (file: string, integrity: string): Promise<unknown> =>
  once(parts, file, async () => (handed.get(file) ?? (await insert(file, integrity)))(shared));
