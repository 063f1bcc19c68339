import { PackageError } from '../static/errors.ts';

/** Loads packages that a newsroom installs only if it needs the verb. One message names all that are missing. */
export async function packages(verb: string, names: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const found = await Promise.all(
    names.map(async (name) => {
      try {
        return [name, await import(name)] as const;
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        // A package that is installed but fails to load keeps its own message.
        if (code === 'ERR_MODULE_NOT_FOUND' && message.includes(`'${name}'`)) return [name, null] as const;
        throw error;
      }
    }),
  );
  const missing = found.flatMap(([name, module]) => (module ? [] : [name]));
  if (missing.length) {
    throw new PackageError(`${verb} needs ${missing.join(', ')}: run npm install --save-dev ${missing.join(' ')}`);
  }
  return new Map(found);
}
