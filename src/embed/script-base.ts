import { setBase } from '../load/load.ts';
import { own } from '../load/own.ts';

/*
 * Bundled stories lie in `stories/` beside `factbox.js`; a one-file story lies in that folder itself. This module is
 * imported before any element is defined, because a defined element asks for its story at once.
 */
const script = (own('currentScript') ??
  // A module has no current script.
  own('querySelector')('script[src*="factbox.js"], script[type=module][data-base]')) as HTMLScriptElement | null;

/** The folder of an address. An address with `blob:` or `data:` has none. */
function folder(address: string | undefined): string | undefined {
  try {
    // `factbox publish` puts another in place of `./`.
    return address && new URL('./', address).href;
  } catch {
    return undefined;
  }
}

const given = script?.dataset.base;
/** The folder of the script and its parts; `undefined` where nothing tells it. */
export const base: string | undefined = given
  ? new URL(given.replace(/\/?$/, '/'), own('baseURI')).href
  : folder(script?.src.replace(/stories\/[^/]*$/, ''));
/** What the page's policy knows the script by. */
export const nonce: string = script?.nonce ?? '';

if (base) setBase(base);
