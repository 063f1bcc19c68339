/* One visit to one page: opened in a new profile, traced until it is quiet, then scrolled through. */

const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.screenshot',
  'disabled-by-default-lighthouse',
];
const VIEWPORT = { width: 412, height: 915 };
/** A task that is longer than this keeps a reader waiting. */
const LONG = 50;
/** The page is quiet when its main thread works less than the second number of milliseconds in the first. */
const QUIET = [500, 15];
/** A page is scrolled as a fast finger does it: so many pixels a frame, and for at most so many frames. */
const STEP = 300;
const FRAMES = 300;

/** Which events are which kind of work; what is none of these is `other`. */
const KINDS = {
  script:
    /^(EvaluateScript|FunctionCall|RunMicrotasks|v8\.\w+|V8\.\w+|TimerFire|FireAnimationFrame|MinorGC|MajorGC|EventDispatch|XHR.*)$/,
  style: /^(UpdateLayoutTree|RecalculateStyles|ParseAuthorStyleSheet)$/,
  layout: /^Layout$/,
  paint: /^(PrePaint|Paint|Layerize|Commit|UpdateLayer|CompositeLayers)$/,
  parse: /^ParseHTML$/,
};
const kindOf = (name) => Object.keys(KINDS).find((kind) => KINDS[kind].test(name));

/** In each new page, before anything else. */
function observe() {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** In the page: scrolls, and counts frames of more than 50 ms. */
async function scrollThrough(step, frames) {
  let long = 0;
  const observer = new PerformanceObserver((list) => {
    long += list.getEntries().length;
  });
  observer.observe({ type: 'long-animation-frame' });
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let left = frames; left; left -= 1) {
    if (document.documentElement.scrollHeight - innerHeight - scrollY < 1) break;
    scrollBy({ top: step, behavior: 'instant' });
    await frame();
  }
  await frame();
  await new Promise((done) => setTimeout(done, 200));
  long += observer.takeRecords().length;
  return long;
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function untilQuiet(tab) {
  for (;;) {
    const before = (await tab.metrics()).TaskDuration;
    await pause(QUIET[0]);
    if (((await tab.metrics()).TaskDuration - before) * 1000 < QUIET[1]) return;
  }
}

/** The time of an event that its own thread worked: what other processes of the machine take does not count. */
const work = (event) => (event.tdur ?? event.dur ?? 0) / 1000;

/** The work of each kind: of each event what is not in another event inside of it. */
function byKind(events) {
  const sums = { script: 0, style: 0, layout: 0, paint: 0, parse: 0 };
  const open = [];
  const close = (until) => {
    while (open.length && open.at(-1).end <= until) {
      const { kind, own } = open.pop();
      if (kind) sums[kind] += own;
    }
  };
  for (const event of events.toSorted((one, other) => one.ts - other.ts || other.dur - one.dur)) {
    close(event.ts);
    const outer = open.at(-1);
    if (outer) outer.own -= work(event);
    open.push({ end: event.ts + event.dur, own: work(event), kind: kindOf(event.name) ?? outer?.kind });
  }
  close(Number.POSITIVE_INFINITY);
  return sums;
}

/** What the trace says of the visit until the page was quiet. */
function read(trace, url) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const start = traceEvents.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
  );
  const shots = traceEvents
    .filter(({ name, ts }) => name === 'Screenshot' && ts >= start.ts)
    .sort((one, other) => one.ts - other.ts);
  const last = shots.at(-1).args.snapshot;
  const final = shots[shots.findLastIndex(({ args }) => args.snapshot !== last) + 1];

  const main = traceEvents.filter(
    ({ ph, pid, tid, ts }) => ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts,
  );
  const tasks = main.filter(({ name }) => name === 'RunTask');
  return {
    screen: (final.ts - start.ts) / 1000,
    work: tasks.reduce((sum, task) => sum + work(task), 0),
    blocking: tasks.reduce((sum, task) => sum + Math.max(0, work(task) - LONG), 0),
    ...byKind(main),
  };
}

export async function visit(browser, url, slowed) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    const failed = [];
    tab.on('pageerror', ({ message }) => failed.push(message));
    tab.on('requestfailed', (request) => failed.push(request.url()));
    await tab.setViewport(VIEWPORT);
    if (slowed > 1) await tab.emulateCPUThrottling(slowed);
    await tab.evaluateOnNewDocument(observe);
    await tab.tracing.start({ categories: CATEGORIES });
    await tab.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await untilQuiet(tab);
    const loading = read(await tab.tracing.stop(), url);

    const client = await tab.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    const heap = (await tab.metrics()).JSHeapUsedSize / 1e6;
    const long = await tab.evaluate(scrollThrough, STEP, FRAMES);
    const { shift, height } = await tab.evaluate(() => ({
      shift: window.shift,
      height: document.documentElement.scrollHeight,
    }));
    if (failed.length) throw new Error(`${url} failed: ${failed.join('\n')}`);
    return { ...loading, shift, heap, long, height };
  } finally {
    await context.close();
  }
}
