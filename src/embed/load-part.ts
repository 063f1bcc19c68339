import { once } from '../load/once.ts';
import { TIMEOUT } from '../load/remote.ts';
import { policy } from './policy.ts';
import { base, nonce } from './script-base.ts';

/** What parts use of the script; the build writes it. */
declare function shared(): object;

const parts = new Map<string, Promise<unknown>>();
/** Longer after each failure: browsers let a new request for the same address wait for one that stalls. */
let again = '';

async function insert(file: string, integrity: string): Promise<unknown> {
  // Part of the hash is in the address: no cache answers with the part of another version.
  const { href } = new URL(`${file}?${integrity.slice(7, 15)}`, base ?? document.baseURI);
  const address = href + again;
  const script = document.createElement('script');
  const rules = {
    shared,
    integrity,
    nonce,
    crossOrigin: 'anonymous',
    src: policy?.createScriptURL(address) ?? address,
  };
  Object.assign(script, rules);
  document.head.append(script);
  await new Promise((done) => {
    script.onload = script.onerror = done;
    setTimeout(done, TIMEOUT);
  });
  script.remove();
  const { exported } = script as { exported?: unknown };
  if (exported) return exported;
  again += '&';
  throw new Error(`No ${href}: check that it is there, of this version, sent with CORS, and allowed by the page’s CSP`);
}

/**
 * Loads a part of the script from a file beside it. Calls stand where the source has `import()`; scripts/on-demand.mjs
 * puts them there. However many ask, it is loaded once; a failure is forgotten, so that the next to ask tries again.
 * @throws Error, as a rejection, with the address and what to check
 */
export const loadPart = (file: string, integrity: string): Promise<unknown> =>
  once(parts, file, () => insert(file, integrity));
