/** The analyzer makes events of its own out of `dispatchEvent(new X(…))`; those that are documented are the API. */
const documentedEvents = {
  name: 'documented-events',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
      if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
    }
  },
};

export default {
  globs: ['src/widgets/**/*.ts', 'src/core/*-element.ts', 'src/define/*.ts'],
  outdir: 'dist',
  plugins: [documentedEvents],
};
