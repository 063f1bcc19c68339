import { PackageError } from '../errors.ts';
import type { Job } from '../job.ts';

export async function card(_job: Job, _words: string): Promise<string> {
  throw new PackageError('social cards are not drawn yet');
}
export const png = (_svg: string): Uint8Array => new Uint8Array();
