/*
 * The page's half of a frame, built as dist/factbox-page.js. It sends only its height to the page around it: in our own
 * message, AMP's and WordPress's. A page that is in no frame sends nothing.
 */
const { parent } = window;
const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];
let last = 0;

const tell = (): void => {
  const value = last;
  if (!value) return;
  parent.postMessage({ factbox: { height: value } }, '*');
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: value }, '*');
  if (secret) parent.postMessage({ message: 'height', value, secret }, '*');
};

if (parent !== window) {
  new ResizeObserver(() => {
    const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (now !== last) {
      last = now;
      tell();
    }
  }).observe(document.documentElement);
  addEventListener('message', ({ source, data }) => {
    // The second is how WordPress asks.
    if (source === parent && (data?.factbox === 'height?' || data?.message === 'ready')) tell();
  });
}
