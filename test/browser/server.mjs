/* What the test server answers beside the files of the repository: awkward answers, counted, and pages with a policy. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STORY = 'data/examples/flood-barrier.json';
const TOO_MUCH = 2_000_001;

/** Requests by the key in their address: how many came, how many the page gave up. */
const seen = new Map();
const entry = (key) => {
  if (!seen.has(key)) seen.set(key, { asked: 0, closed: 0, waiting: [] });
  return seen.get(key);
};

const json = 'application/json; charset=utf-8';
const file = async (params) => readFile(`${ROOT}${(params.get('file') ?? STORY).replaceAll('..', '')}`);
const answer = async (status, type, body) => ({ status, type, body });

/** Awkward answers by the last part of their address. */
const ANSWERS = {
  404: () => answer(404, 'text/plain', 'Not found'),
  500: () => answer(500, 'text/plain', 'Broken'),
  html: () => answer(200, 'text/html', '<!doctype html><title>Sign in</title><p>Sign in to go on</p>'),
  'broken-json': () => answer(200, json, '{ "format": "factbox/1", "id": "half'),
  empty: () => answer(200, json, ''),
  huge: () => answer(200, json, ' '.repeat(TOO_MUCH)),
  'huge-unsaid': () => answer(200, json, [' '.repeat(TOO_MUCH)]),
  story: async (params) => answer(200, json, await file(params)),
  flaky: async (params, { asked }) =>
    asked > Number(params.get('times')) ? ANSWERS.story(params) : ANSWERS[500](params),
  held: async (params, record) => {
    await new Promise((resolve) => record.waiting.push(resolve));
    return ANSWERS.story(params);
  },
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A page under a policy, whose one script is the built one. It keeps what goes wrong for the test that framed it. */
const page = (params) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<script nonce="x">
const wrong = window.wrong = { violations: [], errors: [] };
document.addEventListener('securitypolicyviolation', (event) => {
  wrong.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile);
});
addEventListener('error', (event) => wrong.errors.push(event.message || 'not loaded: ' + event.target.src), true);
addEventListener('unhandledrejection', (event) => wrong.errors.push(String(event.reason)));
</script>
<script nonce="x" ${params.get('how') ?? 'async'} src="${escaped(params.get('script') ?? '/dist/factbox.js')}"></script>
${params.get('body') ?? ''}`;

/** Past all that would rewrite it on its way. */
function raw(ctx, status, headers, body) {
  ctx.respond = false;
  ctx.res.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
  ctx.res.end(body);
}

async function awkward(ctx, name, params) {
  const record = entry(params.get('key') ?? ctx.url);
  record.asked += 1;
  if (name === 'dropped') return ctx.req.socket.destroy();
  ctx.res.once('close', () => {
    if (!ctx.res.writableEnded) record.closed += 1;
  });
  const { status, type, body } = await ANSWERS[name](params, record);
  if (ctx.res.destroyed) return undefined;
  const whole = Array.isArray(body) ? body.join('') : body;
  const length = Array.isArray(body) ? {} : { 'Content-Length': Buffer.byteLength(whole) };
  return raw(ctx, status, { 'Content-Type': type, ...length }, whole);
}

/**
 * A built file. In dist/no-languages/ lies all of dist/ but its languages, in dist/other-chart/ the chart of another
 * version, and in dist/late-chart/KEY/ one that is missing at first.
 */
async function built(pathname) {
  const [, folder, key, path] = /^\/dist\/(no-languages|other-chart|late-chart\/([\w-]+))\/(.*)/.exec(pathname) ?? [];
  const part = path?.includes('lang/') || path === 'factbox-chart.js';
  if (part && folder === 'no-languages') return null;
  if (part && key) {
    const record = entry(key);
    record.asked += 1;
    if (record.asked === 1) return null;
  }
  const body = await readFile(`${ROOT}${(folder ? `/dist/${path}` : pathname).replaceAll('..', '')}`).catch(() => null);
  return part && folder === 'other-chart' ? `${body};` : body;
}

/** Koa middleware. */
export async function server(ctx, next) {
  const { pathname, searchParams } = new URL(ctx.url, 'http://localhost');
  if (pathname.startsWith('/dist/')) {
    const type = pathname.endsWith('.js') ? 'text/javascript; charset=utf-8' : json;
    const body = await built(pathname);
    return body
      ? raw(ctx, 200, { 'Content-Type': type }, body)
      : raw(ctx, 404, { 'Content-Type': 'text/plain' }, 'Not found');
  }
  if (!pathname.startsWith('/awkward/')) return next();
  // What is missing on purpose is none of the runner's concern: it lists what it believes to be a 404.
  ctx.status = 200;
  const name = pathname.slice('/awkward/'.length);
  const record = entry(searchParams.get('key'));
  if (name === 'record')
    return raw(
      ctx,
      200,
      { 'Content-Type': json },
      JSON.stringify({ ...record, waiting: record.waiting.length, kept: undefined }),
    );
  if (name === 'release') {
    for (const go of record.waiting.splice(0)) go();
    return raw(ctx, 200, {}, '');
  }
  if (name === 'keep') {
    record.kept = JSON.parse(await text(ctx.req));
    return raw(ctx, 200, {}, '');
  }
  if (name === 'parts') {
    // A page that arrives in two parts, kept before: the second when it is released.
    ctx.respond = false;
    ctx.res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    ctx.res.write(page(new URLSearchParams({ how: '', body: record.kept.body })));
    await new Promise((resolve) => record.waiting.push(resolve));
    return ctx.res.end(record.kept.rest);
  }
  if (name === 'page') {
    const policy = searchParams.get('policy');
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy && { 'Content-Security-Policy': policy }),
    };
    return raw(ctx, 200, headers, page(searchParams));
  }
  return awkward(ctx, name, searchParams);
}
