import 'factbox/define';
import { registerStory, type Story } from 'factbox';
import story from 'factbox/stories/casey-review.json';
import type {} from 'factbox/svelte';
import { mount } from 'svelte';
import App from './App.svelte';

registerStory(story as unknown as Story);
mount(App, { target: document.querySelector('#app') as HTMLElement });
