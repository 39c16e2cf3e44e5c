/** What a function does that nobody has written yet. The grader knows these words: NOT_IMPLEMENTED in grader/judge/student.ts. */
const THROW = "throw new Error('not implemented');";

const begins = /^(\s*)\/\/ BEGIN SOLUTION\s*$/;
const ends = /^\s*\/\/ END SOLUTION\s*$/;
const stub = /^\s*\/\/ STUB:(?: (.*))?$/;

/**
 * The stub of a solution: its text, with what stands between `// BEGIN SOLUTION` and `// END SOLUTION` replaced by the lines that
 * begin with `// STUB: ` there, or by the error of a function that nobody has written yet. A lone `// STUB:` leaves nothing.
 *
 * @throws Error that names the line of a marker without its other half
 */
export function stubOf(solution, name = 'the solution') {
  const written = [];
  let block;
  solution.split('\n').forEach((line, i) => {
    const begin = begins.exec(line);
    if (begin) {
      if (block) throw new Error(`${name}:${i + 1}: BEGIN SOLUTION inside the one of line ${block.line}`);
      block = { line: i + 1, indent: begin[1], lines: [] };
    } else if (ends.test(line)) {
      if (!block) throw new Error(`${name}:${i + 1}: END SOLUTION without a BEGIN SOLUTION`);
      written.push(...standIn(block));
      block = undefined;
    } else if (block) {
      const said = stub.exec(line);
      if (said) block.lines.push(said[1] ?? '');
    } else {
      if (stub.test(line)) throw new Error(`${name}:${i + 1}: STUB outside of BEGIN SOLUTION and END SOLUTION`);
      written.push(line);
    }
  });
  if (block) throw new Error(`${name}:${block.line}: BEGIN SOLUTION without an END SOLUTION`);
  // Where a helper of the solution's own is left out, one empty line is enough.
  return written
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n+$/, '\n');
}

function standIn({ indent, lines }) {
  if (lines.length === 0) return [`${indent}${THROW}`];
  return lines.every((line) => line === '') ? [] : lines.map((line) => (line ? indent + line : line));
}
