import { type Messages, messagesIn, primary, registerMessages } from '../format/messages.ts';
import { TIMEOUT } from '../load/remote.ts';
import { around } from './around.ts';
import type { DrawnElement } from './drawn-element.ts';
import { warnOnce } from './warn-once.ts';

/** The catalogues that come when a page needs them. English is always there. */
const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  ar: () => import('../format/messages.ar.ts'),
  cy: () => import('../format/messages.cy.ts'),
  de: () => import('../format/messages.de.ts'),
  es: () => import('../format/messages.es.ts'),
  fr: () => import('../format/messages.fr.ts'),
  pl: () => import('../format/messages.pl.ts'),
  ur: () => import('../format/messages.ur.ts'),
};

/** Every language that a widget's own words have. */
export const languages = (): readonly string[] => ['en', ...Object.keys(CATALOGUES)];

/** The nearest language around an element, or its own; `''` where the page says none. */
export const languageOf = (element: Element): string => around(element, ({ lang }) => lang)?.lang ?? '';

/** Loads the messages of a language. `undefined` when they are there, or are nowhere. However many ask, it is one load. */
export function loadMessages(lang: string): Promise<void> | undefined {
  const code = primary(lang);
  const load = messagesIn(code) || !Object.hasOwn(CATALOGUES, code) ? undefined : CATALOGUES[code];
  return load?.().then(({ messages }) => registerMessages(messages));
}

/** The same, fulfilled when they came or did not, in the time that a story may take. */
export function sendFor(lang: string): Promise<void> | undefined {
  const coming = loadMessages(lang);
  const late = () => new Promise<never>((_, fail) => setTimeout(fail, TIMEOUT, 'no answer in time'));
  return (
    coming &&
    Promise.race([coming, late()]).catch((error) =>
      warnOnce(primary(lang), `English stands in for "${primary(lang)}": ${error}`),
    )
  );
}

/** The elements that are drawn anew when a `lang` or `dir` around them changes. One observer serves all. */
export const followers = new Set<DrawnElement>();
let observer: MutationObserver | undefined;

/** Lets an element follow the `lang` and `dir` around it, through shadow roots. */
export function follow(element: DrawnElement): void {
  observer ??= new MutationObserver(() => {
    for (const one of followers) one.requestUpdate();
  });
  followers.add(element);
  let root: Node | undefined = element;
  while (root) {
    root = root.getRootNode();
    observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
    root = (root as ShadowRoot).host;
  }
}
