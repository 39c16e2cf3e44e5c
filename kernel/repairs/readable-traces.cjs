// tslab's stack traces count the lines of compiled code (line 12 of a cell shows as line 7 of "evalmachine.<anonymous>",
// a .ts file as .js) and end in its own machinery. Here every frame names the line that somebody wrote, "cell [3], line 7"
// or "lib/index.ts:7:5", and the machinery is left out.
const path = require('node:path');
const vm = require('node:vm');
const { remember, locate, isAdded, describePlace } = require('../sources.cjs');

/** What tslab calls the cell that it compiles. */
const CELL = '__tslab__.ts';

const inlineMap = /\n\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/;
const machinery = /^node:internal|^node:vm$|[\\/]node_modules[\\/]tslab[\\/]dist[\\/]/;
const kernelFolder = path.resolve(__dirname, '..') + path.sep;

/** The error's own place: of its first frame in a cell or in a file of the course. */
const places = new WeakMap();

module.exports = ({ typescript, beforeCompilerStarts, JupyterHandler }) => {
  const root = process.cwd();
  let cell = { name: 'cell [0]', text: '' };
  let cellMaps = null;

  beforeCompilerStarts((_sys, options) => {
    options.inlineSourceMap = true;
    // Makes the names in the maps relative to the root; the value itself is not used.
    options.sourceRoot = '/';
  });

  const { handleExecuteImpl } = JupyterHandler.prototype;
  JupyterHandler.prototype.handleExecuteImpl = function (request, ...rest) {
    cell = { name: `cell [${this.execCount + 1}]`, text: request.code };
    return handleExecuteImpl.call(this, request, ...rest);
  };

  // tslab's second compilation, of what the first one made.
  const { transpileModule } = typescript;
  typescript.transpileModule = (code, options) => {
    const found = inlineMap.exec(code ?? '');
    if (!found) return transpileModule(code, options);
    const first = JSON.parse(Buffer.from(found[1], 'base64').toString());
    const compilerOptions = { ...options.compilerOptions, sourceMap: true };
    const result = transpileModule(code.slice(0, found.index), { ...options, compilerOptions });
    const maps = [result.sourceMapText, first];
    const name = first.sources[0];
    if (name === CELL) cellMaps = maps;
    else remember(path.resolve(root, name.replace(/\.\w+$/, '.js')), { name, text: null, maps });
    return { ...result, outputText: result.outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, '') };
  };

  const { runInThisContext } = vm;
  vm.runInThisContext = (code, options) => {
    if (!options?.breakOnSigint || !cellMaps) return runInThisContext(code, options);
    remember(cell.name, { ...cell, maps: cellMaps, linesBefore: 1, end: code.split('\n').length - 1 });
    cellMaps = null;
    // tslab puts "(function(exports, require) { " before the first line, and Node would put the compiled line before
    // the message (displayErrors).
    const columnOffset = -(code.indexOf('{ ') + 2);
    return runInThisContext(code, { ...options, filename: cell.name, columnOffset, displayErrors: false });
  };

  Error.prepareStackTrace = (error, sites) => {
    const frames = [];
    for (const site of sites) {
      const file = site.getFileName();
      if (!file || machinery.test(file) || file.startsWith(kernelFolder)) continue;
      if (isAdded(file, site.getLineNumber())) continue;
      const place = locate(file, site.getLineNumber(), site.getColumnNumber());
      if (place && !places.has(error)) places.set(error, place);
      const reported = `${file}:${site.getLineNumber()}:${site.getColumnNumber()}`;
      const readable = place ? describePlace(place) : path.isAbsolute(file) ? path.relative(root, reported) : reported;
      // A function of an earlier cell is called through tslab's proxy of what cells declared.
      frames.push(
        `\n    at ${site
          .toString()
          .replace(reported, readable)
          .replace(/^(async )?Proxy\./, '$1')}`,
      );
    }
    return header(error) + frames.join('');
  };
};

function header(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}

/** Where the error was thrown; undefined outside of cells and the course's files. */
module.exports.placeOf = (error) => {
  // V8 prepares a trace when it is first read.
  void error.stack;
  return places.get(error);
};
