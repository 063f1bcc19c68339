/* What an editor sets: story, widget, items; and in the sidebar how the widget is to be. */
(({ factboxEditor, wp: { blocks, components, element, i18n } }) => {
  const { createElement: h, Fragment } = element;
  const { __, sprintf } = i18n;
  const { entriesOf, idsOf, stored } = factboxEditor;

  /** Widgets of many items: all, until some are picked. */
  const PANELS = ['responses', 'findings', 'timeline', 'people', 'sources'];
  /** The languages of the widgets' own words. */
  const LANGUAGES = ['ar', 'cy', 'de', 'en', 'es', 'fr', 'pl', 'ur'];

  const select = (label, value, options, onChange, more = {}) =>
    h(components.SelectControl, {
      ...{ label, value, onChange, __next40pxDefaultSize: true, __nextHasNoMarginBottom: true },
      options: Object.entries(options).map(([key, name]) => ({ value: key, label: name })),
      ...more,
    });

  const widgets = () => blocks.getBlockVariations('factbox/widget');

  /** The change that makes a block show these items, with their words, so that no post is saved without. */
  function chosen(story, widget, item) {
    const entries = story && widget ? entriesOf(story, { widget, item }) : null;
    return { widget, item, html: '', sought: undefined, ...(entries ? stored(entries) : {}) };
  }

  /** What a widget shows before an item is picked: all of a panel, the first of the others. */
  function first(story, widget) {
    if (!story || !widget) return '';
    const items = story.items.filter((one) => one.widget === widget);
    return PANELS.includes(widget) && items.some((one) => !one.item) ? '' : (items.find((one) => one.item)?.item ?? '');
  }

  /** The story, the widget and the items of a block. */
  factboxEditor.Picker = function Picker({ attributes, setAttributes, stories, story }) {
    const { story: id, widget, item } = attributes;
    const none = { '': __('Choose …', 'factbox') };
    const headlines = Object.fromEntries(stories.map((one) => [one.id, one.headline]));
    if (id && !headlines[id]) headlines[id] = id;
    const has = (name) => !story || story.items.some((one) => one.widget === name);
    const names = Object.fromEntries(
      widgets()
        .filter(({ name }) => has(name))
        .map(({ name, title }) => [name, title]),
    );
    const items = (story?.items ?? []).filter((one) => one.widget === widget && one.item);
    const all = (story?.items ?? []).some((one) => one.widget === widget && !one.item);
    const labels = new Map(items.map((one) => [one.label, one.item]));
    const labelOf = (one) => items.find(({ item: of }) => of === one)?.label ?? one;
    return h(
      Fragment,
      null,
      select(__('Story', 'factbox'), id, { ...none, ...headlines }, (next) =>
        setAttributes({ story: next, ...chosen(undefined, widget, '') }),
      ),
      id &&
        select(__('Widget', 'factbox'), widget, { ...none, ...names }, (next) =>
          setAttributes(chosen(story, next, first(story, next))),
        ),
      id && !story && h(components.Spinner),
      story &&
        widget &&
        h(components.FormTokenField, {
          label: __('Items', 'factbox'),
          value: idsOf(item).map(labelOf),
          suggestions: [...labels.keys()],
          placeholder: item || !all ? '' : __('All of them', 'factbox'),
          __experimentalExpandOnFocus: true,
          help: '',
          __next40pxDefaultSize: true,
          __nextHasNoMarginBottom: true,
          __experimentalValidateInput: (value) => labels.has(value),
          onChange: (values) => {
            const ids = values
              .map((value) => labels.get(value) ?? value)
              .filter((one) => items.some((o) => o.item === one));
            setAttributes(chosen(story, widget, ids.join(' ')));
          },
        }),
    );
  };

  const languageName = (code) =>
    new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' }).of(code);

  /** What only some widgets have. */
  function own({ widget, threshold, detail, scale, kinds }, setAttributes) {
    if (widget === 'gauge') {
      return h(components.TextControl, {
        label: __('Threshold, in percent', 'factbox'),
        value: threshold,
        type: 'number',
        min: 0,
        max: 100,
        onChange: (next) => setAttributes({ threshold: next }),
        __next40pxDefaultSize: true,
        __nextHasNoMarginBottom: true,
      });
    }
    if (widget === 'findings') {
      const options = { '': __('Full', 'factbox'), glance: __('At a glance', 'factbox') };
      return select(__('Detail', 'factbox'), detail, options, (next) => setAttributes({ detail: next }));
    }
    if (widget === 'timeline') {
      const options = { '': __('Evenly', 'factbox'), proportional: __('In proportion to time', 'factbox') };
      return select(__('Spacing', 'factbox'), scale, options, (next) => setAttributes({ scale: next }));
    }
    if (widget === 'people') {
      const options = {
        '': __('Persons', 'factbox'),
        organisation: __('Organisations', 'factbox'),
        'person anonymous organisation group document': __('All of them', 'factbox'),
      };
      return select(__('Who', 'factbox'), kinds, options, (next) => setAttributes({ kinds: next }));
    }
    return null;
  }

  /** How the widget is to be. */
  factboxEditor.Options = function Options({ attributes, setAttributes }) {
    const { headingLevel, theme, lang, share } = attributes;
    const byTheme = __('As the page has it', 'factbox');
    const levels = {
      '': __('As the widget has it', 'factbox'),
      ...Object.fromEntries(['2', '3', '4', '5', '6'].map((level) => [level, sprintf('h%s', level)])),
      none: __('None', 'factbox'),
    };
    const themes = { '': byTheme, light: __('Light', 'factbox'), dark: __('Dark', 'factbox') };
    const languages = {
      '': __('As the story has it', 'factbox'),
      ...Object.fromEntries(LANGUAGES.map((code) => [code, languageName(code)])),
    };
    return h(
      Fragment,
      null,
      own(attributes, setAttributes),
      select(__('Heading level', 'factbox'), headingLevel, levels, (next) => setAttributes({ headingLevel: next })),
      select(__('Theme', 'factbox'), theme, themes, (next) => setAttributes({ theme: next })),
      select(__('Language', 'factbox'), lang, languages, (next) => setAttributes({ lang: next }), {
        help: __('Of the widget’s own words. The story’s words stay as they are.', 'factbox'),
      }),
      h(components.ToggleControl, {
        label: __('A button to share', 'factbox'),
        checked: share,
        onChange: (next) => setAttributes({ share: next }),
        __nextHasNoMarginBottom: true,
      }),
    );
  };

  Object.assign(factboxEditor, { chosen, first, LANGUAGES });
})(window);
