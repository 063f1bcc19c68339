import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';
import { UsageError } from '../io.ts';
import { hostsOf, isMeant } from './hosts.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface Exchange {
  /** The path that is asked for, decoded, with single slashes. */
  readonly path: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers a path; or takes the response over, and returns nothing. */
export type Site = (exchange: Exchange) => Promise<Answer | undefined>;

export const said = (status: number, text: string): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: `${text}\n`,
});

interface FileOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/**
 * Sends a file below a folder with its type and its length, or the part of it that is asked for. Hidden files are not
 * sent. The result says what was found if that is no file.
 */
export function sendFile(
  { request, response }: Exchange,
  root: string,
  path: string,
  { headers = {}, status = 200 }: FileOptions = {},
): Promise<'sent' | 'folder' | 'nothing'> {
  return new Promise((resolve) => {
    response.on('close', () => resolve('sent'));
    send(request, encodeURI(path).replace(/[?#]/g, encodeURIComponent), {
      ...{ root, dotfiles: 'ignore', extensions: ['html'], index: ['index.html'] },
      ...{ cacheControl: false, acceptRanges: status === 200 },
    })
      .on('error', () => resolve('nothing'))
      .on('directory', () => resolve('folder'))
      .on('headers', () => {
        response.statusCode = status;
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      })
      .pipe(response);
  });
}

/** Methods that a site answers. */
type Methods = readonly string[];
const READING: Methods = ['GET', 'HEAD'];

async function respond(
  site: Site,
  hosts: readonly string[],
  methods: Methods,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const answer = ({ status, headers, body }: Answer) => {
    if (response.headersSent) return response.destroy();
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? '' : body);
  };
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!isMeant(request, hosts)) {
    return answer(said(403, `This server answers only to ${hosts.join(', ')}, and to no page of another site`));
  }
  if (!methods.includes(request.method ?? '')) {
    response.setHeader('Allow', methods.join(', '));
    return answer(said(405, `Only ${methods.join(', ').replace(/, (?=\w+$)/, ' and ')}`));
  }
  try {
    const { pathname } = new URL(`http://localhost${request.url}`);
    const path = decodeURIComponent(pathname).replace(/\/{2,}/g, '/');
    const made = await site({ path, request, response });
    if (made) answer(made);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    answer(error instanceof URIError || code === 'ERR_INVALID_URL' ? said(400, 'Not an address') : said(500, message));
  }
}

export interface Listening {
  readonly server: Server;
  readonly url: string;
  /** The names under which it answers. */
  readonly hosts: readonly string[];
}

/** Listens at an address of this machine. If the port is taken, up to `tries` ports after it are tried. */
export async function listen(
  site: Site,
  host: string,
  port: number,
  tries: number,
  methods: Methods = READING,
): Promise<Listening> {
  const hosts = hostsOf(host);
  const server = createServer((request, response) => respond(site, hosts, methods, request, response));
  for (let at = port; ; at += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(at, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
      return { server, hosts, url: `http://${name}:${(server.address() as AddressInfo).port}/` };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
        throw new UsageError(
          `--host ${host} is no address of this machine: give 127.0.0.1, or 0.0.0.0 for all of them`,
        );
      }
      if (code === 'EACCES') throw new UsageError(`port ${at} may not be used: name one above 1023 with --port`);
      if (code !== 'EADDRINUSE') throw error;
      if (at >= port + tries) throw new UsageError(`port ${at} is taken: name another with --port`);
    }
  }
}

/** Answers until Ctrl+C or the system stops the command. */
export async function untilStopped(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
  });
  server.close();
  server.closeAllConnections();
}
