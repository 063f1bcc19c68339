import type { IncomingMessage } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';

/*
 * Any page that the user opens can reach a server on this machine: the page can make its own name lead to 127.0.0.1. So a
 * request is answered only if it comes under a name of ours, and not from a page of another name.
 */

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** The names under which a server at an address answers. `0.0.0.0` and `::` mean every name of the machine. */
export function hostsOf(address: string): readonly string[] {
  if (!/^(0\.0\.0\.0|::)$/.test(address)) return [...new Set([...LOCAL, bracketed(address.toLowerCase())])];
  const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map((one) => bracketed(one.address)));
  return [...new Set([...LOCAL, hostname().toLowerCase(), ...own])];
}

const nameIn = (address: string): string | null => (URL.canParse(address) ? new URL(address).hostname : null);

/** Whether a request comes under one of the names, and from no page of another. */
export function isMeant({ headers }: IncomingMessage, hosts: readonly string[]): boolean {
  const known = (address: string) => hosts.includes(nameIn(address) ?? '');
  return known(`http://${headers.host ?? ''}`) && (headers.origin === undefined || known(headers.origin));
}
