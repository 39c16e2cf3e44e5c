// V8 keeps the text of every program that it runs: a byte a character, or two for all of it if one character needs two. In the largest
// programs of a kernel, 12 MB together, these few stand in comments (’ → ≤ Φ). Read as Latin-1, they are nonsense that nobody reads,
// and a kernel has 12 MB more. A test says that no such character stands outside of a comment.
const fs = require('node:fs');
const Module = require('node:module');

const large =
  /[\\/](?:typescript-for-tslab[\\/]lib[\\/]typescript|tfjs[\\/]dist[\\/]tf\.node|tfjs-(?:core|layers)[\\/]dist[\\/]tf-(?:core|layers)\.node)\.js$/;

function readAsOneByte() {
  const load = Module._extensions['.js'];
  Module._extensions['.js'] = (module, file) => {
    if (large.test(file)) module._compile(fs.readFileSync(file, 'latin1'), file);
    else load(module, file);
  };
}

module.exports = { readAsOneByte, large };
