import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { deskSite } from './desk/site.ts';
import { UsageError, type Verb, WELL } from './io.ts';
import { optionsOf, PUBLISH_OPTIONS, PUBLISH_USAGE } from './publish/options.ts';
import { listen, untilStopped } from './serve/server.ts';
import { portOf } from './serve.ts';

const LOCAL = '127.0.0.1';

export const desk: Verb = {
  usage: `factbox desk [DIR|STORY.json] [${PUBLISH_USAGE}] [--port PORT]`,
  summary: 'Open the Desk in a browser: make a story from an article without a line of JSON.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string' }, ...PUBLISH_OPTIONS },
    });
    const [name = '.', ...rest] = positionals;
    if (rest.length) throw new UsageError('name one folder or one story');
    const { port, tries } = portOf(values.port);
    const where = values.out || values.base ? optionsOf(values, false) : null;
    if (!existsSync(name)) throw new UsageError(`${name}: there is no such folder or file`);
    const isFolder = (await stat(name)).isDirectory();
    if (!isFolder && !/\.json$/i.test(name))
      throw new UsageError(`${name}: name a folder, or a story that ends in .json`);
    const folder = isFolder ? name : dirname(name);
    const site = await deskSite(folder, isFolder ? null : basename(name), where, io);
    const { server, url } = await listen(site, LOCAL, port, tries, ['GET', 'HEAD', 'PUT', 'POST']);
    io.out(
      `Factbox Desk: ${url}\nIt reads and writes in ${folder}${where ? `, publishes to ${where.out}` : ''}, and nothing leaves this machine. Ctrl+C stops.`,
    );
    await untilStopped(server);
    return WELL;
  },
};
