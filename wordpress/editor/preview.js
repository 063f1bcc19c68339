/* The widget as readers get it, in a frame that nothing leaves: neither the folder nor a paste is of this site. */
(({ factboxEditor, wp: { compose, element, i18n } }) => {
  const { createElement: h, useEffect, useMemo, useState } = element;
  const { __ } = i18n;
  const MOST = 20000;

  /** What a widget inherits from the page around it. */
  const INHERITED = [
    ...['color', 'font-family', 'font-size', 'font-style', 'font-weight', 'font-stretch', 'line-height'],
    ...['letter-spacing', 'word-spacing', 'text-align', 'text-transform', 'direction', 'font-feature-settings'],
    ...['font-variant-ligatures', 'font-optical-sizing', '-webkit-font-smoothing', 'text-rendering', 'quotes'],
  ];

  function* rulesOf(list) {
    for (const rule of list) {
      yield rule;
      if (rule.cssRules) yield* rulesOf(rule.cssRules);
    }
  }

  /** All rules of a document's sheets that this site may read. */
  function rules({ styleSheets }) {
    const all = [];
    for (const sheet of styleSheets) {
      try {
        all.push(...[...rulesOf(sheet.cssRules)].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })));
      } catch {
        // A sheet of another origin.
      }
    }
    return all;
  }

  const fonts = new Map();
  /** A font's file as a data: address, the only one that a frame without an origin may load without asking. */
  function fontOf(href) {
    if (!fonts.has(href)) {
      const read = async () => {
        const blob = await (await fetch(href)).blob();
        return new Promise((resolve, reject) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result);
          reader.onerror = reject;
          reader.readAsDataURL(blob);
        });
      };
      fonts.set(
        href,
        read().catch(() => null),
      );
    }
    return fonts.get(href);
  }

  const familiesOf = (list) => list.split(',').map((one) => one.trim().replace(/^["']|["']$/g, ''));

  async function fontFaces(all, families) {
    const faces = all.filter(
      ({ rule }) => rule.type === 5 && families.includes(familiesOf(rule.style.getPropertyValue('font-family'))[0]),
    );
    const written = await Promise.all(
      faces.map(async ({ rule, base }) => {
        const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
        const data = address && (await fontOf(new URL(address, base).href));
        return data ? rule.cssText.replace(/src:[^;]+;/, `src: url(${data});`) : '';
      }),
    );
    return written.join('\n');
  }

  /** The style that a widget would have at this place of the page: the theme's, in full. */
  async function styleAt(node) {
    const { defaultView: view } = node.ownerDocument;
    const style = view.getComputedStyle(node);
    const root = view.getComputedStyle(node.ownerDocument.documentElement);
    const all = rules(node.ownerDocument);
    const tokens = new Set(all.flatMap(({ rule }) => rule.cssText.match(/--factbox-[\w-]+/g) ?? []));
    const lines = (names) =>
      names.map((name) => [name, style.getPropertyValue(name)]).map(([name, value]) => value && `${name}: ${value};`);
    const named = [...tokens].map((name) => style.getPropertyValue(name)).join();
    const faces = await fontFaces(all, familiesOf(`${style.fontFamily},${named}`));
    return `${faces}
:root { color-scheme: ${style.colorScheme}; font-size: ${root.fontSize}; background: transparent; }
body { margin: 0; ${lines(INHERITED).join(' ')} ${lines([...tokens]).join(' ')} }
figure { margin: 0; }`.replaceAll('</', '<\\/');
  }

  /**
   * A folder of this site comes without CORS, which a frame without an origin needs. So the frame gets the story with
   * its page, and takes the parts of the script without their hashes.
   */
  async function handedIn(base, story) {
    if (new URL(base).origin !== location.origin) return '';
    const text = await (await fetch(`${base}stories/${story}.json`)).text();
    return `<script>
for (const name of ['integrity', 'crossOrigin']) Object.defineProperty(HTMLScriptElement.prototype, name, { set() {} });
window.fetch = async () => new Response(${JSON.stringify(text).replaceAll('<', '\\u003c')});
</script>`;
  }

  function page(html, base, style, first) {
    const file = (name) => new URL(`v0/${name}`, base).href.replaceAll('"', '%22');
    return `<!doctype html><style>${style}</style>${first}
<script async src="${file('factbox.js')}"></script><script async src="${file('factbox-page.js')}"></script><body>${html}`;
  }

  factboxEditor.Preview = function Preview({ html, base, story }) {
    const [height, setHeight] = useState(0);
    const [style, setStyle] = useState();
    const [first, setFirst] = useState();
    useEffect(() => {
      let stale = false;
      handedIn(base, story).then(
        (next) => stale || setFirst(next),
        () => stale || setFirst(''),
      );
      return () => {
        stale = true;
      };
    }, [base, story, html]);
    // The canvas is a document of its own: the frame lies there, and tells its height there.
    const ref = compose.useRefEffect((node) => {
      const { ownerDocument } = node;
      const { defaultView: view } = ownerDocument;
      const listen = ({ source, data }) => {
        const now = data?.factbox?.height;
        if (source === node.contentWindow && typeof now === 'number' && now > 0) setHeight(Math.min(now, MOST));
      };
      let stale = false;
      let soon;
      const look = () => styleAt(node.parentElement).then((next) => stale || setStyle(next));
      const observer = new view.MutationObserver(() => {
        clearTimeout(soon);
        soon = setTimeout(look, 200);
      });
      view.addEventListener('message', listen);
      observer.observe(ownerDocument.head, { childList: true, subtree: true, characterData: true });
      look();
      return () => {
        stale = true;
        clearTimeout(soon);
        observer.disconnect();
        view.removeEventListener('message', listen);
      };
    }, []);
    const srcDoc = useMemo(
      () => (style === undefined || first === undefined ? undefined : page(html, base, style, first)),
      [html, base, style, first],
    );
    return h('iframe', {
      ref,
      srcDoc,
      title: __('Preview', 'factbox'),
      style: { display: 'block', inlineSize: '100%', blockSize: `${height}px`, border: 0, pointerEvents: 'none' },
      sandbox: 'allow-scripts',
      tabIndex: -1,
    });
  };
})(window);
