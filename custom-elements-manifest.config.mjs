export default { globs: ['src/widgets/**/*.ts', 'src/core/*-element.ts', 'src/define/*.ts'], outdir: 'dist', litelement: true };
