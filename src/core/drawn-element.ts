import { render, type TemplateResult } from 'lit/html.js';
import { adopt } from './adopt.ts';

// Classes can be imported where there is no document; they draw only where there is one.
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/**
 * An element that Lit's templates draw, and the platform does the rest for: each attribute in `attributes` is also a
 * property, its one store is the attribute; changes of a turn are drawn together at its end. It stands in the place of
 * `LitElement`, whose share of the script is 2 kB of 14.
 */
export abstract class DrawnElement extends Base {
  static readonly attributes: readonly string[] = [];
  /** The attributes that are there or not: booleans as properties. */
  static readonly flags: readonly string[] = [];
  static readonly styles: readonly string[] = [];
  static get observedAttributes(): readonly string[] {
    // biome-ignore lint/complexity/noThisInStatic: each class has its own
    const { attributes, flags, prototype } = this;
    for (const name of attributes) {
      const property = propertyOf(name);
      // `lang` is the platform's already.
      if (property in prototype) continue;
      Object.defineProperty(prototype, property, {
        configurable: true,
        get(this: Element) {
          return flags.includes(name) ? this.hasAttribute(name) : (this.getAttribute(name) ?? undefined);
        },
        set(this: Element, value: unknown) {
          if ((value ?? false) === false) this.removeAttribute(name);
          else this.setAttribute(name, value === true ? '' : String(value));
        },
      });
    }
    return attributes;
  }

  #pending: Promise<void> | null = null;
  #early: Record<string, unknown> | null = null;
  protected readonly root: ShadowRoot;

  constructor() {
    super();
    const { attributes, styles } = this.constructor as typeof DrawnElement;
    const own = this as unknown as Record<string, unknown>;
    // Properties that were set before the class was there would hide its accessors.
    for (const name of [...attributes.map(propertyOf), 'data']) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early ??= {};
      this.#early[name] = own[name];
      delete own[name];
    }
    // A root that came with the page is drawn anew: hydration doubles content when anything differs.
    this.root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.root.replaceChildren();
    for (const text of styles) adopt(this.root, text);
  }

  connectedCallback(): void {
    Object.assign(this, this.#early);
    this.#early = null;
    this.requestUpdate();
  }

  attributeChangedCallback(_name: string, _before: string | null, _now: string | null): void {
    this.requestUpdate();
  }

  /** Draws at the end of this turn, if it is in a page; else when it comes into one. */
  requestUpdate(): void {
    this.#pending ??= Promise.resolve().then(() => {
      this.#pending = null;
      if (this.isConnected) this.update();
    });
  }

  /** Fulfilled when all that was asked for is drawn. */
  get updateComplete(): Promise<void> {
    return this.#pending ?? Promise.resolve();
  }

  protected update(): void {
    render(this.render(), this.root, { host: this });
  }

  protected abstract render(): TemplateResult;
}
