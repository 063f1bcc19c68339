/* A page of the net does not lead into the network of whoever reads it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isInternal, isInternalAddress } from '../../src/cli/internal.ts';
import { readPage } from '../../src/cli/page.ts';

test.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['0.0.0.0', true],
  ['10.1.2.3', true],
  ['100.64.0.1', true],
  ['169.254.169.254', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['192.169.1.1', false],
  ['8.8.8.8', false],
  ['::1', true],
  ['::', true],
  ['[::1]', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['2606:4700::1111', false],
  ['::ffff:192.168.1.1', true],
  ['::ffff:8.8.8.8', false],
  ['news.example', false],
])('%s is internal: %s', (address, is) => expect(isInternalAddress(address)).toBe(is));

test('a name is internal where it leads to this machine', async () => {
  expect(await isInternal('localhost')).toBe(true);
  expect(await isInternal('[::1]')).toBe(true);
});

describe('a page that leads elsewhere', () => {
  afterEach(() => vi.unstubAllGlobals());
  /** A net of pages: each leads on, or is the last. */
  const net = (pages: Readonly<Record<string, string | null>>) =>
    vi.stubGlobal('fetch', async (address: URL) => {
      const to = pages[String(address)];
      return to ? new Response('', { status: 302, headers: { location: to } }) : new Response('<p>Words</p>');
    });

  test('is followed in the net, and inside a network that a person named', async () => {
    net({ 'http://8.8.8.8/a': '/b', 'http://8.8.8.8/b': 'http://1.1.1.1/c', 'http://10.0.0.1/': 'http://10.0.0.2/' });
    expect(await readPage('http://8.8.8.8/a')).toBe('<p>Words</p>');
    expect(await readPage('http://10.0.0.1/')).toBe('<p>Words</p>');
  });

  test.each([
    ['into the network', { 'http://8.8.8.8/a': 'http://192.168.1.1/reboot' }, 'inside your own network'],
    ['to this machine', { 'http://8.8.8.8/a': 'http://localhost:631/' }, 'inside your own network'],
    [
      'there by two steps',
      { 'http://8.8.8.8/a': 'http://1.1.1.1/b', 'http://1.1.1.1/b': 'http://[::1]/' },
      'inside your own network',
    ],
    ['to a file', { 'http://8.8.8.8/a': 'file:///etc/passwd' }, 'it leads to file:'],
    ['to itself', { 'http://8.8.8.8/a': '/a' }, 'without end'],
  ])('%s is not followed', async (_, pages, why) => {
    net(pages);
    await expect(readPage('http://8.8.8.8/a')).rejects.toThrow(why);
  });
});
