import vue from '@vitejs/plugin-vue';

// Elements of this name are the browser's, not Vue's components.
const isCustomElement = (tag) => tag.startsWith('factbox-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
