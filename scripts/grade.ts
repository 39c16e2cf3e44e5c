// npm run grade: grades one submission or a class, see grader/README.md.
import { parseArgs } from 'node:util';
import { gradeCommand } from './grade/gradeCommand';
import { preflightCommand } from './grade/preflightCommand';
import { CannotGrade, UsageError, wholeNumber } from './grade/failures';

const usage = `npm run grade -- FOLDER [options]

FOLDER is one submission (it holds NN-name.ts) or a class (a folder of such folders).

  --out DIR           write report.html, students/, results.json, results.csv, gradescope/, junit.xml, marking.csv
  --exercise ID       only this one; may be given several times
  --marks FILE        a marking sheet that was filled in (DIR/marking.csv)
  --secret FILE       the class's secret, made if there is none (.course/class-secret)
  --seed N            these hidden inputs, to see a grade again; one submission only
  --workers N         processes that grade (2)
  --trust             grade a class without a sandbox: you trust every file in it
  --preflight         run the attacks on this machine and say which were stopped, per sandbox
  --json              print the result of one submission as JSON
  --help              this text

Exit codes: 0 graded, 2 a mistake in what was typed, 3 could not grade.`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        exercise: { type: 'string', multiple: true },
        marks: { type: 'string' },
        secret: { type: 'string' },
        seed: { type: 'string' },
        workers: { type: 'string' },
        trust: { type: 'boolean' },
        preflight: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.preflight) return preflightCommand();
  if (positionals.length !== 1) throw new UsageError('name one folder');
  const { seed, workers, ...options } = values;
  return gradeCommand({
    ...options,
    folder: positionals[0],
    ...(seed === undefined ? {} : { seed: wholeNumber('seed', seed, 0) }),
    workers: wholeNumber('workers', workers ?? '2', 1),
  });
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    const usageError = error instanceof UsageError;
    const told = usageError || error instanceof CannotGrade;
    console.error(told ? `npm run grade: ${error.message}.${usageError ? ' See npm run grade -- --help' : ''}` : error);
    process.exitCode = usageError ? 2 : 3;
  },
);
