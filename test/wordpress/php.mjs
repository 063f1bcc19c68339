/* PHP as WebAssembly: the oldest version that the plugin is for, and the newest, on any machine. */
import { loadPHPRuntime, PHP } from '@php-wasm/universal';

const LOADERS = { 7.4: () => import('@php-wasm/node-7-4'), 8.5: () => import('@php-wasm/node-8-5') };

export const versions = Object.keys(LOADERS);

/**
 * @param {string} version
 * @param {readonly string[]} folders the folders of this machine that PHP sees, each under its own path
 * @returns {Promise<(code: string) => Promise<string>>} runs code as one request, and gives what it wrote
 */
export async function startPhp(version, folders) {
  const { getPHPLoaderModule } = await LOADERS[version]();
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  for (const root of folders) {
    php.mkdirTree(root);
    await php.mount(root, (_, files, at) => {
      files.mount(files.filesystems.NODEFS, { root }, at);
      return () => files.unmount(at);
    });
  }
  return async (code) => {
    const { text, errors } = await php.run({ code: `<?php ${code}` });
    return text || errors;
  };
}
