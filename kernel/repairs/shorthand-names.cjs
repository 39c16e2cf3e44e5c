// `{ q }` with a `q` of an earlier cell throws "q is not defined": tslab writes `exports.q` for the names of earlier cells,
// but asks TypeScript for the property called q, which is of this cell, and not for the value behind it. Here the cell says
// `{ q: exports.q }` before tslab looks at it.
module.exports = ({ typescript: ts, rewriteCells }) => {
  rewriteCells((node, visited, { checker, isEarlier }) =>
    ts.isShorthandPropertyAssignment(node) && isEarlier(checker.getShorthandAssignmentValueSymbol(node))
      ? long(node, visited)
      : visited,
  );

  /** With `= 1` where an assignment takes apart: `({ q = 1 } = from)`. */
  function long(node, { objectAssignmentInitializer: otherwise }) {
    const { factory } = ts;
    const exported = factory.createPropertyAccessExpression(factory.createIdentifier('exports'), node.name.text);
    const value = otherwise ? factory.createAssignment(exported, otherwise) : exported;
    return ts.setTextRange(factory.createPropertyAssignment(node.name, value), node);
  }
};
