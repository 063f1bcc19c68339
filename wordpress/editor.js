/* The block in the editor: pick a story, a widget and an item; the post holds the figure that the server writes of them. */
(({ apiFetch, blockEditor, blocks, components, element, i18n, url }) => {
  const { createElement: h, Fragment, RawHTML, useEffect, useState } = element;
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

  function Edit({ attributes, setAttributes }) {
    const { story, widget, item, headingLevel, share, html } = attributes;
    const stories = useAnswer(`${ROOT}/stories`);
    const picked = useAnswer(story && `${ROOT}/stories/${story}`);
    const asked = {
      story,
      widget,
      item,
      'heading-level': headingLevel,
      share: share ? 'share' : '',
    };
    const figure = useAnswer(story && widget && url.addQueryArgs(`${ROOT}/figure`, asked));
    const now = figure.data?.html;
    useEffect(() => {
      if (now && now !== html) setAttributes({ html: now });
    }, [now, html]);

    const all = picked.data?.items ?? [];
    const widgets = Object.fromEntries(
      Object.entries(WIDGETS()).filter(([name]) => all.some((one) => one.widget === name)),
    );
    const items = all.filter((one) => one.widget === widget);
    const controls = [
      select(
        __('Story', 'factbox'),
        story,
        {
          '': __('Choose …', 'factbox'),
          ...Object.fromEntries((stories.data ?? []).map(({ id, headline }) => [id, headline])),
        },
        (id) => setAttributes({ story: id, widget: '', item: '', html: '' }),
      ),
      story &&
        select(__('Widget', 'factbox'), widget, { '': __('Choose …', 'factbox'), ...widgets }, (name) =>
          setAttributes({
            widget: name,
            item: PANELS.includes(name) ? '' : (all.find((one) => one.widget === name)?.item ?? ''),
            html: '',
          }),
        ),
      widget &&
        h(components.ComboboxControl, {
          label: __('Item', 'factbox'),
          value: item,
          onChange: (id) => setAttributes({ item: id ?? '', html: '' }),
          allowReset: false,
          options: items.map((one) => ({ value: one.item, label: one.label || __('All of them', 'factbox') })),
        }),
    ];
    const error = stories.error ?? picked.error ?? figure.error;
    return h(
      Fragment,
      null,
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          { title: __('Factbox', 'factbox') },
          ...controls,
          select(
            __('Heading level', 'factbox'),
            headingLevel,
            {
              '': __('As the widget has it', 'factbox'),
              2: '2',
              3: '3',
              4: '4',
              5: '5',
              6: '6',
              none: __('None', 'factbox'),
            },
            (level) => setAttributes({ headingLevel: level }),
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
        story && widget && html
          ? h(RawHTML, null, html)
          : h(components.Placeholder, { icon: 'format-quote', label: 'Factbox' }, ...controls),
      ),
    );
  }

  blocks.registerBlockType('factbox/widget', {
    edit: Edit,
    save: ({ attributes }) => h(RawHTML, null, attributes.html),
  });
})(window.wp);
