import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBytes } from './files.ts';
import { UsageError, type Verb, WELL } from './io.ts';
import { RECORD } from './publish/record.ts';
import { folderSite } from './serve/folder.ts';
import { preview } from './serve/preview.ts';
import { listen, untilStopped } from './serve/server.ts';

const PORT = 8080;
const TRIES = 20;
const LOCAL = '127.0.0.1';

/** The port that an option names, and how many after it may be tried instead. */
export function portOf(value: string | undefined): { port: number; tries: number } {
  if (value === undefined) return { port: PORT, tries: TRIES };
  const port = Number(value || Number.NaN);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return { port, tries: 0 };
  throw new UsageError(`--port ${value} is not a port: a number below 65536, 0 for any`);
}

/** The address that a folder was published for; nothing for any other folder. */
async function baseIn(folder: string): Promise<string | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, RECORD), 'utf8')).base;
  } catch {
    return undefined;
  }
}

const isFolder = async (name: string): Promise<boolean> => (await stat(name).catch(() => null))?.isDirectory() ?? false;

export const serve: Verb = {
  usage: 'factbox serve STORY.json|DIR [--port PORT] [--host ADDRESS]',
  summary: 'Preview a story while it is written, with what the check finds; or serve a published folder.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string' }, host: { type: 'string', default: LOCAL } },
    });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError('name one story or one folder');
    const { port, tries } = portOf(values.port);
    const folder = await isFolder(name);
    if (!folder) await readBytes(name);
    const shown = folder ? { site: folderSite(name), close() {} } : preview(name, io.dist);
    try {
      const { server, url, hosts } = await listen(shown.site, values.host, port, tries);
      io.out(`${name}: ${url}\nCtrl+C stops.`);
      if (values.host !== LOCAL) {
        io.out(`note: whoever reaches this machine reads what is served. It answers to ${hosts.join(', ')}.`);
      }
      const base = folder && (await baseIn(name));
      if (base && base !== url) {
        io.out(
          `note: it was published for ${base}, where its pages load their styles from; to try it here: --base ${url}`,
        );
      }
      await untilStopped(server);
      return WELL;
    } finally {
      shown.close();
    }
  },
};
