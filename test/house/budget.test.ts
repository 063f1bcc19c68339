import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { advice, BUDGETS, brotli, grown, modules, sizeOf, snapshot } from '../../scripts/budget.mjs';
import { importsOf, read } from './imports.ts';

const BEFORE = { brotli: 900, modules: { 'src/a.ts': 100, 'src/b.ts': 200, 'src/gone.ts': 50 } };

describe('the byte budget', () => {
  test.each(Object.entries(BUDGETS))('%s stays within %i bytes', async (file, budget) => {
    const size = sizeOf(file);
    const recorded = snapshot()[file];
    if (!recorded) throw new Error(`${file} is not recorded: run node scripts/budget.mjs --update`);
    if (size > budget) throw new Error(advice(file, size, budget, await modules(file), recorded));
  });

  test('the modules measured are those that the entry reaches, and make up the file', async () => {
    const reached = new Set<string>();
    const reach = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { specifier, type, dynamic } of importsOf(path, read(path))) {
        if (!type && !dynamic && specifier.startsWith('.')) reach(posix.join(posix.dirname(path), specifier));
      }
    };
    reach('src/factbox.ts');
    // The build hands these to Lit, and to what is imported on demand.
    for (const own of ['policy', 'load-part']) reach(`src/embed/${own}.ts`);
    const sizes = await modules();
    const own = Object.keys(sizes).filter((name) => name.startsWith('src/'));
    expect(own.filter((name) => !reached.has(name))).toEqual([]);
    const widgets = [...reached].filter((name) => name.startsWith('src/widgets/'));
    expect(own).toEqual(expect.arrayContaining(widgets));
    const sum = Object.values(sizes).reduce((total, size) => total + size, 0);
    const whole = Buffer.byteLength(read('dist/factbox.js'));
    expect(Math.abs(sum - whole) / whole).toBeLessThan(0.2);
  });

  test('counts what cannot be compressed whole, and what repeats next to nothing', () => {
    expect(brotli(randomBytes(5000))).toBeGreaterThanOrEqual(5000);
    expect(brotli('factbox '.repeat(1000))).toBeLessThan(50);
  });

  test('names what grew, the most grown first, and leaves out what did not change', () => {
    expect(grown({ 'src/a.ts': 130, 'src/b.ts': 200, 'src/new.ts': 70 }, BEFORE.modules)).toEqual([
      { name: 'src/new.ts', by: 70, is: 70 },
      { name: 'src/a.ts', by: 30, is: 130 },
      { name: 'src/gone.ts', by: -50, is: 0 },
    ]);
  });

  test('says how far over, what grew, and what to do next', () => {
    const text = advice('dist/x.js', 1100, 1000, { 'src/a.ts': 130, 'src/b.ts': 200, 'src/new.ts': 70 }, BEFORE);
    expect(text).toContain('dist/x.js has 1100 bytes after Brotli, 100 over its budget of 1000.');
    expect(text).toContain('It gained 200 since');
    expect(text).toMatch(/\+70 to 70 {2}src\/new\.ts\n {2}\+30 to 130 {2}src\/a\.ts\nNext: /);
    expect(text).not.toContain('src/b.ts');
    expect(text).not.toContain('src/gone.ts');
  });

  test('names the largest when nothing grew', () => {
    const text = advice('dist/x.js', 880, 800, BEFORE.modules, BEFORE);
    expect(text).toContain('It lost 20 since');
    expect(text).toMatch(/200 {2}src\/b\.ts\n {2}100 {2}src\/a\.ts/);
  });
});
