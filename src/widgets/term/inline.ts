import { css, html, type TemplateResult } from 'lit';
import { adopt } from '../../core/part-controller.ts';

/*
 * Loaded when a page has a word with an explainer; until then, and where this cannot be loaded, the word is a word.
 */

const inlineStyles = css`
  @media screen {
    /* Padding enlarges the target, not the line. */
    .word {
      cursor: pointer;
      padding-block: 4px;
      /* One by one: Safari takes no shorthand of several. */
      text-decoration-line: underline;
      text-decoration-style: dotted;
      text-decoration-thickness: 0.09em;
      text-underline-offset: 0.2em;
      anchor-name: --word;
    }
    /* The box has a ground of its own, on which the page's ink may be unreadable. */
    .explainer {
      --factbox-ink: initial;
      --factbox-muted: initial;
      --factbox-hairline: initial;
      box-sizing: border-box;
      inline-size: 22em;
      max-inline-size: calc(100% - 1em);
      max-block-size: calc(100% - 1em);
      overflow: auto;
      padding: 0;
      border: 1px solid #8888;
      border-block-start: 0;
      font-size: clamp(15px, 1em, 18px);
      color: light-dark(#1d1d1b, #ebeae6);
      background: light-dark(#fcfcfa, #191a1b);
    }
    .explainer .card {
      padding: 0.5625em 0.75em;
    }
    .explainer[popover] {
      inset: auto 0.5em 0.5em;
      margin: auto;
    }
    @supports (position-area: block-end) {
      .explainer[popover] {
        inset: auto;
        margin: 0.25em 0.5em;
        position-anchor: --word;
        position-area: block-end;
        position-try-fallbacks: flip-block;
      }
    }
  }
  @media print {
    .explainer,
    .explainer * {
      all: unset;
    }
    .explainer::before {
      content: ' (';
    }
    .explainer::after {
      content: ')';
    }
    .explainer .definition::after {
      content: '.';
    }
    .explainer p:not(.definition)::before {
      content: ' ';
    }
    .explainer .title,
    .explainer a::after {
      display: none;
    }
  }
`;

/** Draws a word of the page in its sentence, as the page writes it, and the explainer that it opens. */
export type Inline = (item: string, name: string, whole: TemplateResult) => TemplateResult;

/**
 * The word and its explainer: a popover of the platform, or what opens in the line where there are none.
 * @param told is told when a reader has opened or closed it
 */
export function inline(root: ShadowRoot, told: (open: boolean) => void): Inline {
  adopt(root, inlineStyles);
  const { host } = root;
  const popover = Boolean((host as HTMLElement).togglePopover);
  let open = false;
  /** Whether it stood open when the pointer went down: until the click, the platform has closed it. */
  let held: boolean | null = null;

  const act = (event: Event): void => {
    const [word, explainer] = root.children as unknown as [HTMLElement, HTMLElement];
    const { key } = event as KeyboardEvent;
    const opened = (now: boolean): void => {
      if (now === open) return;
      open = now;
      word.ariaExpanded = `${now}`;
      told(now);
    };
    const toggle = (now: boolean): void => {
      if (popover) explainer.togglePopover(now);
      else {
        explainer.hidden = !now;
        opened(now);
      }
    };
    if (event.type === 'toggle') opened((event as ToggleEvent).newState === 'open');
    else if (event.type === 'pointerdown') held = open;
    else if (event.type === 'click' || (event.target === word && /^( |Enter)$/.test(key))) {
      event.preventDefault();
      toggle(!(held ?? open));
      held = null;
    } else if (key === 'Escape' && open) {
      toggle(false);
      word.focus();
    }
  };

  return (item, name, whole) =>
    html`<span class="word" part="word" role="button" tabindex="0" aria-expanded="false" data-item=${item} @pointerdown=${act} @click=${act} @keydown=${act}><slot>${name}</slot></span><div class="explainer" part="explainer" ?popover=${popover} ?hidden=${!popover} @toggle=${act} @keydown=${act}>${whole}</div>`;
}
