/*
 * The host's half of a frame: built as dist/factbox-frame.js, a classic script of less than 1 kB. A frame of ours tells
 * its height; whoever tells one is known by its window alone, since a sandboxed page has no origin.
 */
const MOST = 20_000;

addEventListener('message', ({ data, source }: MessageEvent) => {
  const height = Math.ceil(data?.factbox?.height);
  if (!(height > 0 && height < MOST)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-factbox-frame]')) {
    if (frame.contentWindow === source) frame.height = `${height}`;
  }
});

// A frame that was drawn before this came has told its height to nobody.
for (const { contentWindow } of document.querySelectorAll<HTMLIFrameElement>('iframe[data-factbox-frame]')) {
  contentWindow?.postMessage({ factbox: 'height?' }, '*');
}
