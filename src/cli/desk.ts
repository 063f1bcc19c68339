import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { deskSite } from './desk/site.ts';
import { UsageError, type Verb, WELL } from './io.ts';
import { listen, untilStopped } from './serve/server.ts';
import { portOf } from './serve.ts';

const LOCAL = '127.0.0.1';

export const desk: Verb = {
  usage: 'factbox desk [DIR|STORY.json] [--port PORT]',
  summary: 'Open the Desk in a browser: make a story from an article without a line of JSON.',
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { port: { type: 'string' } } });
    const [name = '.', ...rest] = positionals;
    if (rest.length) throw new UsageError('name one folder or one story');
    const { port, tries } = portOf(values.port);
    if (!existsSync(name)) throw new UsageError(`${name}: there is no such folder or file`);
    const isFolder = (await stat(name)).isDirectory();
    if (!isFolder && !/\.json$/i.test(name))
      throw new UsageError(`${name}: name a folder, or a story that ends in .json`);
    const site = await deskSite(isFolder ? name : dirname(name), isFolder ? null : basename(name), io.dist);
    const { server, url } = await listen(site, LOCAL, port, tries, ['GET', 'HEAD', 'PUT']);
    io.out(
      `Factbox Desk: ${url}\nIt reads and writes in ${isFolder ? name : dirname(name)}, and nothing leaves this machine. Ctrl+C stops.`,
    );
    await untilStopped(server);
    return WELL;
  },
};
