import 'factbox/define';
import { registerStory, type Story } from 'factbox';
import type {} from 'factbox/react';
import story from 'factbox/stories/casey-review.json';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

registerStory(story as unknown as Story);

function Article() {
  const [threshold, setThreshold] = useState(50);
  const [ready, setReady] = useState(false);
  return (
    <>
      <factbox-quote story="casey-review" item="baked-in" heading-level="2">
        Discrimination, Baroness Casey finds, is “baked in”. Source: ITV News
      </factbox-quote>
      <factbox-gauge story="casey-review" item="trust" threshold={threshold} onfactbox-ready={() => setReady(true)}>
        Trust and confidence in the Met is below 50%. Source: ITV News
      </factbox-gauge>
      <button type="button" disabled={!ready} onClick={() => setThreshold(60)}>
        Against 60%
      </button>
    </>
  );
}

createRoot(document.querySelector('#app') as HTMLElement).render(
  <StrictMode>
    <Article />
  </StrictMode>,
);
