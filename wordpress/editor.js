/* The block in the editor: pick a story, a widget and an item; the post holds the figure that the server writes of them. */
(({ apiFetch, blockEditor, blocks, components, data, element, i18n, url }) => {
  const { createElement: h, Fragment, RawHTML, useEffect, useRef, useState } = element;
  const { __ } = i18n;
  const ROOT = '/factbox/v1';

  /** What an address answers: undefined while it does not, and why not. */
  function useAnswer(path) {
    const [answer, setAnswer] = useState({});
    useEffect(() => {
      if (!path) return undefined;
      let stale = false;
      const set = (next) => stale || setAnswer({ path, ...next });
      apiFetch({ path }).then(
        (data) => set({ data }),
        ({ message }) => set({ error: message }),
      );
      return () => {
        stale = true;
      };
    }, [path]);
    return answer.path === path ? answer : {};
  }

  const inert = (html) => Object.assign(document.createElement('template'), { innerHTML: html });
  /** Markup as the editor reads it from a post. */
  const read = (html) => inert(html).innerHTML;
  const TYPOGRAPHY = /['"\-()[\]:.|=?!*/]|(?<=\d)x(?=\d)|(?<=W)o(?=rdpress)/g;
  /** The same, written so that WordPress's typography leaves the words alone; as `factbox publish` writes it. */
  const proof = (html) =>
    html.replace(/<[^>]*>|&\w+;|[^<&]+/g, (token) =>
      /^[<&]/.test(token)
        ? token
        : token.replace(TYPOGRAPHY, (found) => `&#${`${found.charCodeAt(0)}`.padStart(3, '0')};`),
    );

  /** The widget as readers see it, in a frame that nothing leaves: neither the folder nor a paste is of this site. */
  function Preview({ html, base }) {
    const frame = useRef();
    const [height, setHeight] = useState(150);
    useEffect(() => {
      const listen = ({ source, data: told }) => {
        const now = Number(told?.factbox?.height);
        if (source === frame.current?.contentWindow && now > 0) setHeight(now);
      };
      window.addEventListener('message', listen);
      return () => window.removeEventListener('message', listen);
    }, []);
    const file = (name) => new URL(`v0/${name}`, base).href.replaceAll('"', '%22');
    const srcDoc = `<!doctype html><link rel="stylesheet" href="${file('page.css')}"><style>figure { margin: 0 }</style>
<script async src="${file('factbox.js')}"></script><script async src="${file('factbox-page.js')}"></script>${html}`;
    const title = __('Preview', 'factbox');
    const style = { inlineSize: '100%', blockSize: `${height}px`, border: 0, pointerEvents: 'none' };
    return h('iframe', { ref: frame, title, srcDoc, style, sandbox: 'allow-scripts', tabIndex: -1 });
  }

  const WIDGETS = () => ({
    quote: __('Quotation', 'factbox'),
    stat: __('Figure', 'factbox'),
    gauge: __('Gauge', 'factbox'),
    responses: __('Responses', 'factbox'),
    findings: __('Findings', 'factbox'),
    timeline: __('Timeline', 'factbox'),
    people: __('Who’s who', 'factbox'),
    term: __('Explainer', 'factbox'),
    chart: __('Chart', 'factbox'),
    sources: __('Sources and corrections', 'factbox'),
  });
  /** Widgets of many items: all, until one is picked. */
  const PANELS = ['responses', 'findings', 'timeline', 'people', 'sources'];

  const select = (label, value, options, onChange) =>
    h(components.SelectControl, {
      label,
      value,
      onChange,
      options: Object.entries(options).map(([key, name]) => ({ value: key, label: name })),
    });
  const LEVELS = () => ({
    '': __('As the widget has it', 'factbox'),
    ...Object.fromEntries(['2', '3', '4', '5', '6'].map((level) => [level, level])),
    none: __('None', 'factbox'),
  });

  /** What picks the item, in the block itself. */
  function Picker({ story, widget, item, stories, items, choose }) {
    const has = ([name]) => items.some((one) => one.widget === name);
    const first = (name) => items.find((one) => one.widget === name)?.item ?? '';
    const none = { '': __('Choose …', 'factbox') };
    const headlines = Object.fromEntries(stories.map(({ id, headline }) => [id, headline]));
    const widgets = Object.fromEntries(Object.entries(WIDGETS()).filter(has));
    const chooseStory = (id) => choose({ story: id, widget: '', item: '' });
    const chooseWidget = (name) => choose({ widget: name, item: PANELS.includes(name) ? '' : first(name) });
    return h(
      components.Placeholder,
      { icon: 'format-quote', label: 'Factbox' },
      select(__('Story', 'factbox'), story, { ...none, ...headlines }, chooseStory),
      story && select(__('Widget', 'factbox'), widget, { ...none, ...widgets }, chooseWidget),
      widget &&
        h(components.ComboboxControl, {
          label: __('Item', 'factbox'),
          value: item,
          allowReset: false,
          onChange: (id) => choose({ item: id ?? '' }),
          options: items
            .filter((one) => one.widget === widget)
            .map((one) => ({ value: one.item, label: one.label || __('All of them', 'factbox') })),
        }),
    );
  }

  function Edit({ attributes, setAttributes, isSelected }) {
    const { story, widget, item, headingLevel, share, html = '' } = attributes;
    const stories = useAnswer(`${ROOT}/stories`);
    const picked = useAnswer(story && `${ROOT}/stories/${story}`);
    const asked = { story, widget, item, 'heading-level': headingLevel, share: share ? 'share' : '' };
    const figure = useAnswer(story && widget && url.addQueryArgs(`${ROOT}/figure`, asked));
    const now = figure.data?.html;
    useEffect(() => {
      if (!now || read(now) === html) return;
      // What the server says of a choice is no step of its own: undo takes back the choice.
      data.dispatch('core/block-editor').__unstableMarkNextChangeAsNotPersistent?.();
      setAttributes({ html: read(now) });
    }, [now, html]);

    const error = stories.error ?? picked.error ?? figure.error;
    const choose = (change) => setAttributes({ ...change, html: '' });
    return h(
      Fragment,
      null,
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          { title: __('Factbox', 'factbox') },
          select(__('Heading level', 'factbox'), headingLevel, LEVELS(), (level) =>
            setAttributes({ headingLevel: level }),
          ),
          h(components.ToggleControl, {
            label: __('A button to share', 'factbox'),
            checked: share,
            onChange: (on) => setAttributes({ share: on }),
          }),
        ),
      ),
      h(
        'div',
        blockEditor.useBlockProps(),
        error && h(components.Notice, { status: 'warning', isDismissible: false }, error),
        (isSelected || !html) &&
          h(Picker, { story, widget, item, choose, stories: stories.data ?? [], items: picked.data?.items ?? [] }),
        now
          ? h(Preview, { html: now, base: figure.data.base })
          : html && h('p', null, inert(html).content.textContent.replace(/\s+/g, ' ').trim()),
      ),
    );
  }

  blocks.registerBlockType('factbox/widget', {
    edit: Edit,
    save: ({ attributes }) => h(RawHTML, null, proof(attributes.html ?? '')),
  });
})(window.wp);
