import 'factbox/define';
import { registerStory, type Story } from 'factbox';
import story from 'factbox/stories/casey-review.json';
import type {} from 'factbox/vue';
import { createApp } from 'vue';
import App from './App.vue';

registerStory(story as unknown as Story);
createApp(App).mount('#app');
