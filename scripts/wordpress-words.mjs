/* The plugin's words for translators: every call of a translation function in its PHP and its scripts, and block.json's. */
import { readdirSync, readFileSync } from 'node:fs';

const CALL = /\b(?:esc_html__|esc_attr__|__|_x|_n)\(\s*'((?:[^'\\]|\\.)*)'(?:,\s*'((?:[^'\\]|\\.)*)')?/g;
const unescaped = (text) => text.replace(/\\(.)/g, '$1');

const files = (folder, extension) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `${folder}/${name}`);

/** The scripts whose words the editor translates. */
export const SCRIPTS = files('wordpress/editor', '.js');

const header = (text, name) => new RegExp(`^ \\* ${name}:\\s+(.+)$`, 'm').exec(text)?.[1] ?? '';

function* called(file) {
  const text = readFileSync(file, 'utf8');
  for (const [call, msgid, second] of text.matchAll(CALL)) {
    const one = { msgid: unescaped(msgid), file: file.replace('wordpress/', '') };
    if (call.startsWith('_x')) yield { ...one, msgctxt: unescaped(second) };
    else if (call.startsWith('_n')) yield { ...one, msgid_plural: unescaped(second) };
    else yield one;
  }
}

function* described() {
  const file = 'block.json';
  const { title, description, keywords, variations } = JSON.parse(readFileSync(`wordpress/${file}`, 'utf8'));
  const words = (context, all) => all.map((msgid) => ({ msgid, msgctxt: context, file }));
  yield* words('block title', [title]);
  yield* words('block description', [description]);
  yield* words('block keyword', keywords);
  for (const one of variations) {
    yield* words('block variation title', [one.title]);
    yield* words('block variation description', [one.description]);
    yield* words('block variation keyword', one.keywords);
  }
}

/** All of them, each once, with the files that say it. */
export function words() {
  const plugin = readFileSync('wordpress/factbox.php', 'utf8');
  const all = [
    { msgid: header(plugin, 'Description'), file: 'factbox.php' },
    ...[...files('wordpress', '.php'), ...SCRIPTS].flatMap((file) => [...called(file)]),
    ...described(),
  ];
  const found = new Map();
  for (const { file, ...one } of all) {
    const key = JSON.stringify([one.msgctxt ?? '', one.msgid]);
    const known = found.get(key) ?? { ...one, files: [] };
    if (!known.files.includes(file)) known.files.push(file);
    found.set(key, { ...known, ...one });
  }
  return [...found.values()];
}
