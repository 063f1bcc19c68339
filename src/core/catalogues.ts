import { type Messages, messagesIn, primary, registerMessages } from '../format/messages.ts';
import { TIMEOUT } from '../load/remote.ts';
import { warnOnce } from './warn-once.ts';

/** The catalogues that a page loads when it needs them. English is always there. */
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

/** Loads the messages of a language. `undefined` if they are loaded already, or do not exist. */
export function loadMessages(lang: string): Promise<void> | undefined {
  const code = primary(lang);
  const load = messagesIn(code) || !Object.hasOwn(CATALOGUES, code) ? undefined : CATALOGUES[code];
  return load?.().then(({ messages }) => registerMessages(messages));
}

/** The same, within the time that a story may take. The promise is also fulfilled after a failure: English stands in. */
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
