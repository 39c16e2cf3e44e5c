// TypeScript keeps the syntax of every file that a cell imports, however deep, for as long as the kernel lives: most of the
// library's are the insides of functions, whose types are written at their heads. As nothing looks inside (fast-library: the
// library is not checked here, and esbuild compiles it), they are dropped when the file was read. A file that is edited stays whole.
const { isEdited, isLibrary } = require('../library.cjs');

module.exports = ({ typescript: ts }) => {
  const { createWatchCompilerHost } = ts;
  ts.createWatchCompilerHost = (...args) => {
    const host = createWatchCompilerHost(...args);
    const { createProgram } = host;
    host.createProgram = (roots, options, compilerHost, ...rest) => {
      readLean(compilerHost);
      return createProgram(roots, options, compilerHost, ...rest);
    };
    return host;
  };

  const seen = new WeakSet();

  function readLean(host) {
    if (!host || seen.has(host)) return;
    seen.add(host);
    for (const name of ['getSourceFile', 'getSourceFileByPath']) {
      const read = host[name];
      host[name] = (...args) => {
        const file = read(...args);
        if (file && !seen.has(file)) {
          seen.add(file);
          if (isLibrary(file) && !isEdited(file)) prune(file);
        }
        return file;
      };
    }
  }

  function prune(file) {
    const visit = (node) => {
      if (ts.isFunctionLike(node) && isKnownFromItsHead(node, file)) {
        const { body } = node;
        body.statements = ts.setTextRange(ts.factory.createNodeArray(), body.statements);
      } else ts.forEachChild(node, visit);
    };
    // Before the first look at its parents: these are set when TypeScript binds the file.
    ts.forEachChild(file, visit);
  }

  /** Whether nobody outside needs the body of a function. An import() in it has to be seen: it brings another file. */
  function isKnownFromItsHead(node, file) {
    const { body } = node;
    if (!body || !ts.isBlock(body) || body.statements.length === 0) return false;
    if (!node.type && !ts.isConstructorDeclaration(node) && !ts.isSetAccessor(node)) return false;
    return !/\b(?:import|require)\s*\(/.test(file.text.slice(body.pos, body.end));
  }
};
