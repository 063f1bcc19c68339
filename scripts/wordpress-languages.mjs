/*
 * The plugin's languages. `node scripts/wordpress-languages.mjs` writes wordpress/languages/factbox.pot anew, and into
 * each .po what the plugin says now; translations stay. The build makes of each .po what WordPress reads.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import gettext from 'gettext-parser';
import { SCRIPTS, words } from './wordpress-words.mjs';

const FOLDER = 'wordpress/languages';
const POT = `${FOLDER}/factbox.pot`;

const files = () => readdirSync(FOLDER).filter((name) => name.endsWith('.po'));
const localeOf = (file) => basename(file, '.po').replace('factbox-', '');

/** The words, in their place in a catalogue, with the translations of another. */
function catalogue(headers, known = {}) {
  const translations = { '': { '': { msgid: '', msgstr: [''] } } };
  for (const { msgid, msgid_plural, msgctxt = '', files: said } of words()) {
    const msgstr = known[msgctxt]?.[msgid]?.msgstr ?? (msgid_plural ? ['', ''] : ['']);
    translations[msgctxt] ??= {};
    translations[msgctxt][msgid] = {
      ...{ msgid, msgstr, comments: { reference: said.join('\n') } },
      ...(msgctxt && { msgctxt }),
      ...(msgid_plural && { msgid_plural }),
    };
  }
  return { charset: 'utf-8', headers, translations };
}

const HEADERS = {
  'Project-Id-Version': 'Factbox',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Transfer-Encoding': '8bit',
  'X-Domain': 'factbox',
};
const written = (made) => `${gettext.po.compile(made, { foldLength: 0 }).toString().trimEnd()}\n`;

/** The template as it should be. */
export const template = () => written(catalogue(HEADERS));

/** A language's file as it should be. */
export function updated(name) {
  const { headers, translations } = gettext.po.parse(readFileSync(`${FOLDER}/${name}`));
  return written(catalogue(headers, translations));
}

/** What of a language is not translated yet. */
export const missing = (name) =>
  Object.values(gettext.po.parse(readFileSync(`${FOLDER}/${name}`)).translations)
    .flatMap((context) => Object.values(context))
    .filter(({ msgid, msgstr }) => msgid && msgstr.some((one) => !one))
    .map(({ msgid }) => msgid);

/** The handle that WordPress has for a script, as factbox.php registers it. */
const handleOf = (script) => {
  const name = basename(script, '.js');
  return name === 'bindings' ? 'factbox-editor' : `factbox-${name}`;
};

/** The words of one script, as WordPress reads them. */
function ofScript({ headers, translations }, script, locale) {
  const said = { '': { domain: 'messages', lang: locale, 'plural-forms': headers['Plural-Forms'] } };
  for (const [context, all] of Object.entries(translations)) {
    for (const { msgid, msgstr, comments } of Object.values(all)) {
      if (!comments?.reference?.includes(script.replace('wordpress/', ''))) continue;
      said[context ? `${context}\u0004${msgid}` : msgid] = msgstr;
    }
  }
  return JSON.stringify({ domain: 'messages', locale_data: { messages: said } });
}

/** The files that the build makes, by their names. */
export function made() {
  const all = {};
  for (const file of files()) {
    const parsed = gettext.po.parse(readFileSync(`${FOLDER}/${file}`));
    const locale = localeOf(file);
    all[`factbox-${locale}.mo`] = gettext.mo.compile(parsed);
    for (const script of SCRIPTS) {
      all[`factbox-${locale}-${handleOf(script)}.json`] = Buffer.from(ofScript(parsed, script, locale));
    }
  }
  return all;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(POT, template());
  for (const name of files()) {
    writeFileSync(`${FOLDER}/${name}`, updated(name));
    for (const one of missing(name)) console.log(`${name}: not translated: ${one}`);
  }
}
