// tslab's internal modules, which the repairs change in place.
//
// TypeScript's exports are getters that cannot be replaced, so tslab is handed a plain copy of that module instead:
// it has to be in the module cache before tslab's own modules are loaded.
const { createRequire } = require('node:module');

const requireFromTslab = createRequire(require.resolve('tslab/dist/main.js'));

const typescriptPath = requireFromTslab.resolve('@tslab/typescript-for-tslab');
const typescript = Object.assign({}, requireFromTslab(typescriptPath));
require.cache[typescriptPath].exports = typescript;

const zeromq = requireFromTslab('zeromq');
const jupyter = requireFromTslab('./jupyter.js');
const { TaskQueue, TaskCanceledError } = requireFromTslab('./util.js');
const converter = requireFromTslab('./converter.js');
const executor = requireFromTslab('./executor.js');
const main = requireFromTslab('./main.js');

/** Runs `before(sys, options)` on what tslab hands to TypeScript's watching compiler, before the compiler sees it. */
function beforeCompilerStarts(before) {
  const create = typescript.createWatchCompilerHost;
  typescript.createWatchCompilerHost = (roots, options, sys, ...rest) => {
    before(sys, options);
    return create(roots, options, sys, ...rest);
  };
}

/**
 * Rewrites a cell before TypeScript and tslab make JavaScript of it, while it is still as it was written: after that, tslab does
 * not look inside what is new. `rewrite(node, visited, context)` gets each node, and the same with its children rewritten, and
 * returns what shall stand there. `context.checker` knows the types; `context.isEarlier(symbol)`: an earlier cell declares it.
 */
function rewriteCells(rewrite) {
  const { createWatchCompilerHost, visitEachChild, visitNode } = typescript;
  typescript.createWatchCompilerHost = (...args) => {
    const host = createWatchCompilerHost(...args);
    const { createProgram } = host;
    host.createProgram = (...programArgs) => rewriting(createProgram(...programArgs));
    return host;
  };

  function rewriting(builder) {
    const { emit } = builder;
    builder.emit = (file, write, token, onlyTypes, custom) => {
      const before = [...(custom?.before ?? []), transformer(builder.getProgram().getTypeChecker())];
      return emit(file, write, token, onlyTypes, { ...custom, before });
    };
    return builder;
  }

  function transformer(checker) {
    return (context) => (file) => {
      // tslab hangs the names of all earlier cells over the cell, as the file that contains it; others have no such file.
      if (!file.parent) return file;
      const isEarlier = (symbol) => symbol?.declarations?.some((one) => one.getSourceFile() === file.parent) ?? false;
      const visit = (node) => rewrite(node, visitEachChild(node, visit, context), { checker, isEarlier });
      return visitNode(file, visit);
    };
  }
}

const publishers = new WeakMap();
const { handleExecute } = jupyter.ZmqServer.prototype;
jupyter.ZmqServer.prototype.handleExecute = function (socket, message) {
  publishers.set(message.content, (type, content) => {
    const reply = message.createReply();
    reply.header.msg_type = type;
    reply.content = content;
    reply.signAndSend(this.connInfo.key, this.iopub);
  });
  return handleExecute.call(this, socket, message);
};

/** Sends a message of this type to everybody who watches the cell that `request` (an execute_request) runs. */
function publish(request, type, content) {
  publishers.get(request)?.(type, content);
}

module.exports = {
  typescript,
  zeromq,
  JupyterHandler: jupyter.JupyterHandlerImpl,
  ZmqServer: jupyter.ZmqServer,
  TaskQueue,
  TaskCanceledError,
  converter,
  executor,
  main,
  beforeCompilerStarts,
  rewriteCells,
  publish,
};
