import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { server } from './browser/server.mjs';
import { engines } from './browsers.mjs';
import './surroundings.mjs';

const { found, absent } = await engines();

const named = (launcher, { name, version }) => Object.assign(launcher, { name: `${name} ${version}` });

function inChromium(engine) {
  const { executablePath, args } = engine;
  const env = { ...process.env, ...engine.env };
  return named(chromeLauncher({ launchOptions: { executablePath, args, env }, concurrency: 1 }), engine);
}

const inFirefox = (engine) =>
  named(
    puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath: engine.executablePath },
      concurrency: 1,
    }),
    engine,
  );

/** The launcher expects a driver that runs: this one starts it before the first page and ends it after the last. */
function inWebKit(engine) {
  const { binary, start } = engine;
  const options = {
    hostname: '127.0.0.1',
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);
  const { initialize, stop } = launcher;
  let driver;
  launcher.initialize = async (...args) => {
    driver = await start();
    options.port = driver.port;
    await initialize.apply(launcher, args);
    named(launcher, engine);
  };
  launcher.stop = async () => {
    await stop.apply(launcher);
    driver?.stop();
  };
  return launcher;
}

/** Chromium's own accessibility tree of the page: role and name of all that is not ignored. */
const accessibilityTree = {
  name: 'accessibility-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    const client = await session.browser.getPage(session.id).createCDPSession();
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: role?.value, name: name?.value ?? '' }));
  },
};

/** The tests of a suite, each under the names of the suites that it stands in. */
const testsOf = ({ suites = [], tests = [] } = {}, above = '') => [
  ...tests.map((test) => ({ ...test, name: `${above}${test.name}` })),
  ...suites.flatMap((suite) => testsOf(suite, `${above}${suite.name} > `)),
];

/** What failed in a session: a line for each test, or for the page that failed on its own. */
function failuresOf({ testFile, testResults, errors = [], passed }) {
  const failed = testsOf(testResults).filter((test) => !test.passed && !test.skipped);
  const where = testFile.slice(testFile.indexOf('test/browser/'));
  if (failed.length)
    return failed.map(({ name, error }) => `${where} > ${name}: ${error?.message ?? 'no reason given'}`);
  return passed ? [] : [`${where}: ${errors.map(({ message }) => message).join('; ') || 'the page did not end'}`];
}

/** Counts the tests of each engine into the file that FACTBOX_TALLY names. A page that fails on its own is one failure. */
function tally() {
  return {
    onTestRunFinished({ sessions }) {
      if (!process.env.FACTBOX_TALLY) return;
      const engines = new Map();
      for (const session of sessions) {
        const { name } = session.browser;
        if (!engines.has(name)) engines.set(name, { name, passed: 0, failed: 0, skipped: 0, failures: [] });
        const count = engines.get(name);
        const tests = testsOf(session.testResults);
        const skipped = tests.filter((test) => test.skipped).length;
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        count.passed += tests.length - failed - skipped;
        count.skipped += skipped;
        count.failed += failed || (session.passed && tests.length ? 0 : 1);
        count.failures.push(...failuresOf(session));
      }
      writeFileSync(process.env.FACTBOX_TALLY, JSON.stringify({ engines: [...engines.values()], absent }));
    },
  };
}

/** The default reporter, silent about the missing files that tests ask for on purpose: they would bury what fails. */
function reporter() {
  const made = defaultReporter({ reportTestProgress: false });
  const wanted = /^(awkward|data\/stories)\//;
  return {
    ...made,
    reportTestFileResults(args) {
      for (const session of args.sessionsForTestFile)
        session.request404s = session.request404s.filter((path) => !wanted.test(path));
      return made.reportTestFileResults(args);
    },
  };
}

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    accessibilityTree,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [server],
  browsers: [
    ...(found.chromium ? [inChromium(found.chromium)] : []),
    ...(found.firefox ? [inFirefox(found.firefox)] : []),
    ...(found.webkit ? [inWebKit(found.webkit)] : []),
  ],
  // One page at a time, in view: a page in the background is not observed to intersect.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 60_000 } },
  filterBrowserLogs: ({ type }) => type === 'error',
  reporters: [reporter(), tally()],
};
