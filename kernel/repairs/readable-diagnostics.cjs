// A problem that TypeScript explains in several steps ("… is not assignable … Types of property …") is cut into several
// problems by tslab, and loses the name of its file, as if it were in the cell. Here it stays one, with its file.
module.exports = ({ typescript }) => {
  for (const name of ['getPreEmitDiagnostics', 'getPreEmitDiagnosticsOfFiles']) {
    const original = typescript[name];
    typescript[name] = (...args) =>
      original(...args).map((problem) => ({
        ...problem,
        messageText: typescript.flattenDiagnosticMessageText(problem.messageText, '\n'),
      }));
  }
};
