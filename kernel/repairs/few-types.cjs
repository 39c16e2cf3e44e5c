// Without `types`, TypeScript takes in whatever lies in node_modules/@types, also what only tools need (D3, Chai, an older Plotly):
// each kernel would read and keep it. Cells and library know the globals of Node.js, as kernel/tsconfig.json says; an import finds
// its types as before.
//
// On a school's hub (COURSE_SAVE_MEMORY=1) the comments of the largest declarations are dropped too: of 3.5 MB of Node.js's and
// Plotly's, 2.8 MB are comments, each kept as text and as a tree. The library's and TensorFlow's stay: Shift-Tab shows them. Of
// TensorFlow's, only the licence at the head of each of its 700 files goes.
const commented = /[\\/]node_modules[\\/](@types[\\/]node|plotly\.js-dist|@tensorflow)[\\/].*\.d\.ts$/;
/** Strings and line comments (a `///` says something) are passed over, for what looks like a comment in them. */
const tokens = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[^]*?\*\//g;

const withoutComments = (text, only = '') =>
  text.replace(tokens, (token) => (token.startsWith('/*') && token.includes(only) ? ' ' : token));

module.exports = ({ beforeCompilerStarts }) => {
  beforeCompilerStarts((sys, options) => {
    options.types = ['node'];
    if (process.env.COURSE_SAVE_MEMORY !== '1') return;
    const { readFile } = sys;
    sys.readFile = (file, ...rest) => {
      const text = readFile.call(sys, file, ...rest);
      const [, whose] = commented.exec(file) ?? [];
      return text && whose ? withoutComments(text, whose === '@tensorflow' ? '@license' : '') : text;
    };
  });
};
module.exports.withoutComments = withoutComments;
