// tslab prints an exception to stderr and never sends Jupyter's `error` message. A notebook then has no error output:
// nbclient and JupyterLab know neither its name nor its trace. Here an exception, a type error and an interrupt are
// errors as Jupyter knows them (ename, evalue, traceback), with the line that is to blame above the trace.
const { format, inspect, types } = require('node:util');
const { excerpt, describePlace } = require('../sources.cjs');
const { placeOf } = require('./readable-traces.cjs');

module.exports = ({ executor, JupyterHandler, publish }) => {
  let exception = null;
  let problems = [];
  let cell = { name: 'cell [0]', text: '' };

  const { createExecutor } = executor;
  executor.createExecutor = (rootDir, converters, console) => {
    // tslab's executor tells through its console what went wrong: one value is what the cell threw, more are a problem
    // that the compiler found (a format, the file's name, line, column, message).
    const error = (...args) => {
      if (args.length === 1) exception = describeException(args[0]);
      else problems.push(args);
    };
    const made = createExecutor(rootDir, converters, { log: console.log, error });
    const { execute } = made;
    made.execute = async (code) => {
      exception = null;
      problems = [];
      cell.text = code;
      const ok = await execute(code);
      // A cell that only defines a module succeeds although its code has problems.
      if (ok) for (const problem of problems) console.error(format(...problem));
      return ok;
    };
    return made;
  };

  const failures = new WeakMap();

  const { handleExecuteImpl, handleExecute } = JupyterHandler.prototype;
  JupyterHandler.prototype.handleExecuteImpl = async function (request, ...rest) {
    cell = { name: `cell [${this.execCount + 1}]`, text: request.code };
    try {
      return await handleExecuteImpl.call(this, request, ...rest);
    } catch (thrown) {
      const failure = exception ?? (problems.length ? describeProblems(problems, cell) : describeException(thrown));
      failures.set(request, failure);
      publish(request, 'error', failure);
      throw thrown;
    }
  };
  JupyterHandler.prototype.handleExecute = async function (request, ...rest) {
    const reply = await handleExecute.call(this, request, ...rest);
    return { ...reply, ...failures.get(request) };
  };
};

function describeException(value) {
  if (value?.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' || value?.message === 'Interrupted asynchronously') {
    return withoutTrace('Interrupted', 'the cell was stopped; run it again to have what it declares');
  }
  // The library's own way to say that it heard the interrupt: nobody is to blame, so no line is shown.
  if (value?.name === 'Interrupted') return withoutTrace('Interrupted', value.message);
  if (!types.isNativeError(value)) return withoutTrace('Thrown', inspect(value));
  const place = placeOf(value);
  const where = place ? `${describePlace(place)}\n${excerpt(place)}\n` : '';
  return { ename: value.name, evalue: value.message, traceback: (where + inspect(value)).split('\n') };
}

const withoutTrace = (ename, evalue) => ({ ename, evalue, traceback: [`${ename}: ${evalue}`] });

/** One error for all that the compiler found: each problem with its place and its line. */
function describeProblems(problems, cell) {
  const traceback = [];
  for (const [, file, line, column, message] of problems) {
    const place = file ? { name: file.trim(), line, column } : { ...cell, line, column };
    traceback.push(`${describePlace(place)} - ${message}`, ...excerpt(place).split('\n'));
  }
  return { ename: 'TypeScriptError', evalue: problems.map((problem) => problem[4]).join('\n'), traceback };
}
