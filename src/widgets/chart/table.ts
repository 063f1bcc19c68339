import type { ReactiveController, ReactiveElement } from 'lit';
import { adopt } from '../../core/part-controller.ts';
import { warnOnce } from '../../core/warn-once.ts';
import { inCards, type Late } from '../../parts/widget.ts';
import { chartStyles } from './chart.styles.ts';
import { chartView } from './chart.view.ts';
import type { Place } from './picture.ts';

/*
 * What a chart is but for its drawing: the table, and when to draw beside it. Loaded when a page has a chart; the
 * drawing, which is large, when a reader comes near.
 */

/** How near to the window a drawing is loaded. */
const NEAR = '400px';

/** Draws once; a failure leaves the table alone, and is tried again when the reader comes back. */
async function draw(place: Place, signal: AbortSignal): Promise<void> {
  try {
    const drawing = await import('./draw.ts');
    if (!signal.aborted && !place.firstChild) drawing.draw(place, signal);
  } catch (error) {
    place.closest('.chart')?.classList.add('undrawn');
    warnOnce(`${error}`, `<factbox-chart> shows its table alone. ${error}`);
  }
}

export const late: Late<'charts'> = { draw: inCards(chartView), styles: [chartStyles] };

/** Draws what the table has places for, each when a reader comes near it, and anew after every change. */
export class ChartDrawing implements ReactiveController {
  /** Aborted when what was drawn goes. */
  #drawn = new AbortController();
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    this.hostDisconnected();
    const root = this.#host.renderRoot as ShadowRoot;
    const { signal } = this.#drawn;
    adopt(root, chartStyles);
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target as Place, signal);
      },
      { rootMargin: NEAR },
    );
    signal.addEventListener('abort', () => observer.disconnect());
    for (const place of root.querySelectorAll('.drawing')) observer.observe(place);
  }

  hostDisconnected(): void {
    this.#drawn.abort();
    this.#drawn = new AbortController();
  }
}
