// tslab checks the types of every imported file, writes its declarations, and compiles it twice: 270 files of the library
// took 12 s of CPU. The library is checked when it is changed (npm run check), so here a file of it is checked only after
// an edit during this session, and esbuild, which the tests use too, compiles all of them at once.
const path = require('node:path');
// A process a call instead of one that stays: ■ is a signal to the kernel's whole group, and would end one that stays for good.
process.env.ESBUILD_WORKER_THREADS = '0';
const { buildSync } = require('esbuild');
const { isEdited, isLibrary } = require('../library.cjs');
const { remember } = require('../sources.cjs');

/** On the first line of what esbuild made, for tslab's second compilation to leave it alone. */
const DONE = '//commonjs\n';

module.exports = ({ typescript }) => {
  const root = process.cwd();

  const { getPreEmitDiagnosticsOfFiles } = typescript;
  typescript.getPreEmitDiagnosticsOfFiles = (program, files) => {
    const trusted = files.filter((file) => isLibrary(file) && !isEdited(file));
    const others = files.filter((file) => !trusted.includes(file));
    const syntax = trusted.flatMap((file) => program.getSyntacticDiagnostics(file));
    return [...syntax, ...getPreEmitDiagnosticsOfFiles(program, others)];
  };

  const compiled = new Map();
  const isNew = ({ fileName, version }) => compiled.get(fileName)?.version !== version;

  /** Compiles, in one go, all files of the library that are new or edited. */
  function compileLibrary(files) {
    const todo = files.filter((file) => isLibrary(file) && isNew(file));
    const outputs = compile(
      todo.map(({ fileName }) => fileName),
      root,
    );
    for (const { fileName, version } of todo) compiled.set(fileName, { version, ...outputs.get(fileName) });
  }

  const { createWatchProgram, transpileModule } = typescript;
  typescript.createWatchProgram = (host) => {
    const { afterProgramCreate } = host;
    host.afterProgramCreate = (builder) => {
      const { emit } = builder;
      builder.emit = (file, write, ...rest) => {
        if (!file || !isLibrary(file)) return emit(file, write, ...rest);
        if (isNew(file)) compileLibrary(builder.getSourceFiles());
        const { code, map } = compiled.get(file.fileName);
        const name = path.relative(root, file.fileName);
        remember(file.fileName.replace(/\.ts$/, '.js'), { name, text: null, maps: [map] });
        write(path.join('outDir', name.replace(/\.ts$/, '.js')), DONE + code);
        return { emitSkipped: false, diagnostics: [] };
      };
      afterProgramCreate(builder);
    };
    return createWatchProgram(host);
  };
  typescript.transpileModule = (code, options) =>
    code?.startsWith(DONE) ? { outputText: code.slice(DONE.length) } : transpileModule(code, options);
};

function compile(files, root) {
  const { outputFiles } = buildSync({
    entryPoints: files,
    absWorkingDir: root,
    outbase: root,
    outdir: root,
    write: false,
    format: 'cjs',
    target: 'es2022',
    platform: 'node',
    // What tslab's compiler does: import() becomes require, which finds the library's files.
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    sourcesContent: false,
    preserveSymlinks: true,
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  });
  const texts = new Map(outputFiles.map((output) => [output.path, output.text]));
  return new Map(
    files.map((file) => {
      const output = path.resolve(file.replace(/\.ts$/, '.js'));
      return [file, { code: texts.get(output), map: texts.get(`${output}.map`) }];
    }),
  );
}
