// `{ q }` with a `q` of an earlier cell throws "q is not defined": tslab writes `exports.q` for the names of earlier cells,
// but asks TypeScript for the property called q, which is of this cell, and not for the value behind it.
module.exports = ({ typescript: ts }) => {
  const { createWatchCompilerHost } = ts;
  ts.createWatchCompilerHost = (...args) => {
    const host = createWatchCompilerHost(...args);
    const { createProgram } = host;
    host.createProgram = (...programArgs) => withLongNames(createProgram(...programArgs));
    return host;
  };

  // `before`, where the cell is still as it was written: after it, tslab does not look inside what is new.
  function withLongNames(builder) {
    const { emit } = builder;
    builder.emit = (file, write, token, onlyTypes, custom) => {
      const before = [...(custom?.before ?? []), writtenOut(builder.getProgram().getTypeChecker())];
      return emit(file, write, token, onlyTypes, { ...custom, before });
    };
    return builder;
  }

  /** A transformer that writes `q: exports.q` where the value of `{ q }` is declared by an earlier cell. */
  function writtenOut(checker) {
    return (context) => (file) => {
      const visit = (node) => {
        const visited = ts.visitEachChild(node, visit, context);
        return ts.isShorthandPropertyAssignment(node) && isEarlier(node, file) ? long(node, visited) : visited;
      };
      // tslab hangs the names of all earlier cells over the cell, as the file that contains it; others have no such file.
      return file.parent ? ts.visitNode(file, visit) : file;
    };

    function isEarlier(node, file) {
      const declared = checker.getShorthandAssignmentValueSymbol(node)?.declarations ?? [];
      return declared.some((declaration) => declaration.getSourceFile() === file.parent);
    }
  }

  /** With `= 1` where an assignment takes apart: `({ q = 1 } = from)`. */
  function long(node, { objectAssignmentInitializer: otherwise }) {
    const { factory } = ts;
    const exported = factory.createPropertyAccessExpression(factory.createIdentifier('exports'), node.name.text);
    const value = otherwise ? factory.createAssignment(exported, otherwise) : exported;
    return ts.setTextRange(factory.createPropertyAssignment(node.name, value), node);
  }
};
