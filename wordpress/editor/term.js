/* A word in a sentence that opens the story's explainer of it: a format in the toolbar. */
(({ factboxEditor, wp: { blockEditor, components, element, i18n, richText } }) => {
  const { createElement: h, Fragment, useState } = element;
  const { __ } = i18n;
  const NAME = 'factbox/term';

  /** The published terms, of the story that is chosen. */
  function Choice({ value, onChoose, anchor, onClose }) {
    const [id, setId] = useState('');
    const { stories, story, error } = factboxEditor.useFolder(id);
    const terms = (story?.items ?? []).filter(({ widget, item }) => widget === 'term' && item);
    const none = { value: '', label: __('Choose …', 'factbox') };
    const select = (label, chosen, options, onChange) =>
      h(components.SelectControl, {
        ...{ label, value: chosen, onChange, options: [none, ...options] },
        ...{ __next40pxDefaultSize: true, __nextHasNoMarginBottom: true },
      });
    return h(
      components.Popover,
      { anchor, onClose, placement: 'bottom', shift: true },
      h(
        'div',
        { style: { padding: '16px', minInlineSize: '260px', display: 'grid', gap: '12px' } },
        error ?? (stories ? null : h(components.Spinner)),
        stories &&
          select(
            __('Story', 'factbox'),
            id,
            stories.map((one) => ({ value: one.id, label: one.headline })),
            setId,
          ),
        id && !story && !error && h(components.Spinner),
        story &&
          select(
            __('Term', 'factbox'),
            value,
            terms.map(({ item, label }) => ({ value: item, label })),
            (item) => item && onChoose({ story: id, item }),
          ),
      ),
    );
  }

  function Edit({ isActive, value, onChange, contentRef, activeAttributes }) {
    const [isOpen, setOpen] = useState(false);
    const anchor = richText.useAnchor({ editableContentElement: contentRef.current, settings });
    const toggle = () => (isActive ? onChange(richText.removeFormat(value, NAME)) : setOpen(true));
    const choose = ({ story, item }) => {
      const attributes = { widget: 'term', story, item, inline: 'inline' };
      onChange(richText.applyFormat(value, { type: NAME, attributes }));
      setOpen(false);
    };
    return h(
      Fragment,
      null,
      h(blockEditor.RichTextToolbarButton, {
        icon: 'info-outline',
        title: __('Explainer of a story', 'factbox'),
        onClick: toggle,
        isActive,
      }),
      isOpen &&
        h(Choice, { value: activeAttributes?.item ?? '', onChoose: choose, anchor, onClose: () => setOpen(false) }),
    );
  }

  const settings = {
    name: NAME,
    title: __('Explainer of a story', 'factbox'),
    tagName: 'span',
    className: 'factbox-term',
    attributes: { widget: 'data-factbox', story: 'data-story', item: 'data-item', inline: 'data-inline' },
    edit: Edit,
  };
  richText.registerFormatType(NAME, settings);
})(window);
