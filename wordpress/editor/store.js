/* What the published folder holds: each thing is asked for once in a session, however many blocks show it. */
window.factboxEditor = {};
(({ factboxEditor, wp: { apiFetch, data } }) => {
  const ROOT = '/factbox/v1/stories';

  const store = data.createReduxStore('factbox', {
    reducer: (state = { stories: undefined, byId: {} }, action) => {
      if (action.type === 'STORIES') return { ...state, stories: action.stories };
      if (action.type === 'STORY') return { ...state, byId: { ...state.byId, [action.story.id]: action.story } };
      return state;
    },
    actions: {
      receiveStories: (stories) => ({ type: 'STORIES', stories }),
      receiveStory: (story) => ({ type: 'STORY', story }),
    },
    selectors: {
      getStories: (state) => state.stories,
      getStory: (state, id) => state.byId[id],
      getLoaded: (state) => state.byId,
    },
    resolvers: {
      getStories:
        () =>
        async ({ dispatch }) =>
          dispatch.receiveStories(await apiFetch({ path: ROOT })),
      getStory:
        (id) =>
        async ({ dispatch }) => {
          if (id) dispatch.receiveStory({ ...(await apiFetch({ path: `${ROOT}/${encodeURIComponent(id)}` })), id });
        },
    },
  });
  data.register(store);

  const failure = (select, name, ...args) => select(store).getResolutionError(name, args)?.message;

  /** The stories and the one that a block is of: undefined while they do not come, and why not. */
  const useFolder = (id) =>
    data.useSelect(
      (select) => ({
        stories: select(store).getStories(),
        story: id ? select(store).getStory(id) : undefined,
        error: failure(select, 'getStories') ?? (id ? failure(select, 'getStory', id) : undefined),
      }),
      [id],
    );

  const resolve = data.resolveSelect(store);

  /** The first published item whose words these are. */
  async function find(isIt) {
    for (const { id } of await resolve.getStories()) {
      const story = await resolve.getStory(id);
      const item = story?.items.find(isIt);
      if (item) return { story: id, ...item };
    }
    return null;
  }

  Object.assign(factboxEditor, { store, useFolder, find });
})(window);
