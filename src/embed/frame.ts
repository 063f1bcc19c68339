/*
 * The host's half of a frame, built as dist/factbox-frame.js: a classic script of less than 1 kB. Our frames tell their
 * height. A message is matched to its frame by the window alone, since a sandboxed page has no origin.
 */
const MOST = 20_000;

// Taken from the prototype, because an element of the page may shadow `document.querySelectorAll` by its name.
const frames = (): NodeListOf<HTMLIFrameElement> =>
  Document.prototype.querySelectorAll.call(document, 'iframe[data-factbox-frame]') as NodeListOf<HTMLIFrameElement>;

addEventListener('message', ({ data, source }: MessageEvent) => {
  const height = data?.factbox?.height;
  if (typeof height !== 'number' || !(height > 0 && height < MOST)) return;
  for (const frame of frames()) if (frame.contentWindow === source) frame.height = `${Math.ceil(height)}`;
});

// A frame that was drawn before this script ran sent its height when nothing listened.
for (const { contentWindow } of frames()) {
  contentWindow?.postMessage({ factbox: 'height?' }, '*');
}
