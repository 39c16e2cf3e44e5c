// `const { step: alias } = x` fails where an earlier cell declares x ("Identifier 'exports' has already been declared", or "Cannot
// access 'exports' before initialization" in a loop, or a wrong `exports` inside a function): tslab writes `exports.` before the
// names of earlier cells, and takes the property step, which that cell declares too, for such a name. In quotes it is none.
module.exports = ({ typescript: ts, rewriteCells }) => {
  rewriteCells((node, visited, { checker, isEarlier }) =>
    isRenaming(node) && isEarlier(checker.getSymbolAtLocation(node.propertyName)) ? quoted(node, visited) : visited,
  );

  /** `step: alias` in a pattern; not `[key]: alias`, where key is a name indeed, and not `'a b': alias`. */
  function isRenaming(node) {
    return ts.isBindingElement(node) && node.propertyName !== undefined && ts.isIdentifier(node.propertyName);
  }

  function quoted(node, { dotDotDotToken, name, initializer }) {
    const { factory } = ts;
    const property = ts.setTextRange(factory.createStringLiteral(node.propertyName.text, true), node.propertyName);
    return factory.updateBindingElement(node, dotDotDotToken, property, name, initializer);
  }
};
