import type { Io } from '../io.ts';
import { UsageError } from '../io.ts';
import { changing } from './changing.ts';
import { prunable } from './pinned.ts';
import { recordOf } from './record.ts';

/** Tells which pinned versions ended before a day, and with `yes` removes them. */
export async function prune(out: string, before: string, yes: boolean, io: Io): Promise<void> {
  if (!/^\d{4}-\d\d-\d\d$/.test(before)) throw new UsageError(`--prune ${before} is no day such as 2026-11-22`);
  const record = recordOf(out);
  if (!record) throw new UsageError(`${out} holds nothing published`);
  const told = prunable(out, record.pinned, before);
  const many = `${told.lines.length} ${told.lines.length === 1 ? 'version' : 'versions'}, ${told.files.length} files, ${told.size}`;
  for (const line of told.lines) io.out(line);
  if (!told.lines.length) return io.out(`${out}: no pinned version ended before ${before}.`);
  if (!yes) {
    return io.out(
      `${out}: ${many} would be removed. Pages that still show them would find nothing. Add --yes to do it.`,
    );
  }
  await changing(out, async (site, now) => {
    if (!now) throw new UsageError(`${out} holds nothing published`);
    const { files, kept } = prunable(site.folder, now.pinned, before);
    for (const path of files) site.remove(path);
    return { ...now, pinned: kept.filter(({ versions }) => versions.length) };
  });
  io.out(`${out}: ${many} removed.`);
}
