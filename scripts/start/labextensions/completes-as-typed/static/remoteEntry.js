// JupyterLab 4.6 forgets the setting autoCompletion for an editor that it has just opened: only a later call of
// `updateCompleter` for the same editor carries it over, and a file without a kernel gets none. Here each editor's first
// call is made twice. An extension of one small file needs no bundler: this is the container that JupyterLab asks for.
(() => {
  let shared;

  /** JupyterLab's own copy of a package that extensions share. */
  async function sharedModule(name) {
    const [{ get }] = Object.values(shared[name]);
    return (await get())();
  }

  async function plugin() {
    const { ICompletionProviderManager } = await sharedModule('@jupyterlab/completer');
    return {
      id: 'completes-as-typed:plugin',
      autoStart: true,
      requires: [ICompletionProviderManager],
      activate: (_app, manager) => {
        const seen = new WeakSet();
        const { updateCompleter } = manager;
        manager.updateCompleter = async function (context) {
          await updateCompleter.call(this, context);
          if (seen.has(context.widget)) return;
          seen.add(context.widget);
          await updateCompleter.call(this, context);
        };
      },
    };
  }

  globalThis._JUPYTERLAB ??= {};
  globalThis._JUPYTERLAB['completes-as-typed'] = {
    init: (scope) => {
      shared = scope;
    },
    get: async () => {
      const made = await plugin();
      return () => ({ __esModule: true, default: made });
    },
  };
})();
