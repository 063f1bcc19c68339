import { setBase } from '../load/load.ts';

/*
 * Bundled stories lie in `stories/` beside `factbox.js`; a one-file story lies in that folder itself. Imported before
 * any element is defined, because elements ask for their stories as soon as they are.
 */
const script = (document.currentScript ??
  // A module has no current script.
  document.querySelector('script[src*="factbox.js"]')) as HTMLScriptElement | null;

/** The folder of the script; `undefined` for one without an address. `factbox publish` puts another in place of `./`. */
export const base: string | undefined = script?.src
  ? new URL('./', script.src.replace(/stories\/[^/]*$/, '')).href
  : undefined;
/** What the page's policy knows the script by. */
export const nonce: string = script?.nonce ?? '';

if (base) setBase(base);
