import { createRequire } from 'node:module';
import { render } from 'factbox/static';

const story = createRequire(import.meta.url)('factbox/stories/casey-review.json');

/** `{% factbox "trust", "gauge" %}`: the finished widget, for a page without a script. */
export default function (config) {
  config.addAsyncShortcode('factbox', (item, widget) => render(story, { item, widget, as: 'static' }));
}
