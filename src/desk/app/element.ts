import { LitElement } from 'lit';
import type { DeskMessages } from '../messages.ts';
import type { Session } from '../session/session.ts';

/**
 * A part of the Desk. It has no shadow root, because selections and labels do not cross one. The Desk owns its page, so
 * that nothing has to be kept apart.
 */
export abstract class DeskElement extends LitElement {
  readonly #again = (): void => this.requestUpdate();
  #session: Session | null = null;

  get session(): Session {
    if (!this.#session) throw new Error('a part of the Desk was given no session');
    return this.#session;
  }
  set session(session: Session) {
    this.#session?.removeEventListener('change', this.#again);
    this.#session = session;
    if (this.isConnected) session.addEventListener('change', this.#again);
    this.requestUpdate();
  }

  get messages(): DeskMessages {
    return this.session.messages;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session?.addEventListener('change', this.#again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.removeEventListener('change', this.#again);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
