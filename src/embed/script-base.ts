import { setBase } from '../load/load.ts';

/*
 * Bundled stories lie in `stories/` beside `factbox.js`; a one-file story lies in that folder itself. Imported before
 * any element is defined, because elements ask for their stories as soon as they are.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) {
  setBase(new URL('.', script.src.replace(/stories\/[^/]*$/, '')).href);
}
