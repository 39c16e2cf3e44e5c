// npm run grade: grades one submission or a class, see grader/README.md.
import { parseArgs } from 'node:util';
import { gradeCommand } from './grade/gradeCommand';
import { gradescopeCommand } from './grade/gradescopeCommand';
import { preflightCommand } from './grade/preflightCommand';
import { classroom50Command } from './grade/classroom50Command';
import { endOf } from './grade/failures';
import { UsageError, wholeNumber } from './usage';

const usage = `npm run grade -- FOLDER [options]

FOLDER is one submission (it holds NN-name.ts) or a class (a folder of such folders).

npm run grade -- exercises [ID …] [--solution]

Checks your own exercises, all or those that are named (2.5), as check('2.5') does in a notebook. --solution shows a model answer to those
that are named instead.

  --out DIR           write report.html, students/, results.json, results.csv, gradescope/, junit.xml, marking.csv
  --exercise ID       only this one; may be given several times
  --marks FILE        a marking sheet that was filled in (DIR/marking.csv)
  --secret FILE       the class's secret, made if there is none (.course/class-secret)
  --seed N            these hidden inputs, to see a grade again; one submission only
  --workers N         processes that grade (2)
  --shard I/N         grade part I of N of a class, for a batch system; all parts share --out and --secret
  --merge             put the parts in --out together, and write the reports
  --queue URL         workers grade (npm run grade:worker), on any machines: redis://USER:PASSWORD@HOST
  --store DIR         with it: a folder that this machine and all workers see. The URL may then be in the variable GRADE_QUEUE
  --trust             grade a class without a sandbox: you trust every file in it
  --preflight         run the attacks on this machine and say which were stopped, per sandbox
  --gradescope FILE   write an autograder for Gradescope into FILE (a zip), with the class's secret in it
  --classroom50 DIR   write an autograder for Classroom 50 into DIR, for practice: no secret is in it
  --minutes N         with --gradescope: the assignment's time limit there (10)
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
        shard: { type: 'string' },
        queue: { type: 'string' },
        store: { type: 'string' },
        merge: { type: 'boolean' },
        gradescope: { type: 'string' },
        classroom50: { type: 'string' },
        minutes: { type: 'string' },
        trust: { type: 'boolean' },
        preflight: { type: 'boolean' },
        json: { type: 'boolean' },
        solution: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

type Values = ReturnType<typeof readArguments>['values'];

function writePackage({ gradescope, classroom50, exercise, secret, minutes }: Values, folders: readonly string[]) {
  if (folders.length) throw new UsageError('this grades no folder: it only writes what a server runs');
  if (gradescope !== undefined && classroom50 !== undefined) throw new UsageError('one package at a time');
  if (gradescope !== undefined)
    return gradescopeCommand({
      file: gradescope,
      exercise,
      secret,
      minutes: wholeNumber('minutes', minutes ?? '10', 2),
    });
  if (secret !== undefined) throw new UsageError('nothing secret goes to Classroom 50: leave out --secret');
  return classroom50Command({ folder: classroom50!, exercise });
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.preflight) return preflightCommand();
  if (values.gradescope !== undefined || values.classroom50 !== undefined) return writePackage(values, positionals);
  if (values.minutes !== undefined) throw new UsageError('--minutes belongs to --gradescope');
  if (!positionals.length) throw new UsageError('name one folder');
  const { seed, workers, store, ...options } = values;
  // In the variable, a password is not in the list of processes.
  const queue = values.queue ?? (store === undefined ? undefined : process.env.GRADE_QUEUE);
  if (queue !== undefined && workers !== undefined)
    throw new UsageError('--workers is for this machine; with --queue, say it to npm run grade:worker');
  if (store !== undefined && !queue) throw new UsageError('--store belongs to a queue: --queue redis://HOST');
  return gradeCommand({
    ...options,
    ...(queue === undefined ? {} : { queue }),
    ...(store === undefined ? {} : { store }),
    folder: positionals[0],
    ids: positionals.slice(1),
    ...(seed === undefined ? {} : { seed: wholeNumber('seed', seed, 0) }),
    workers: wholeNumber('workers', workers ?? '2', 1),
  });
}

main().then((code) => (process.exitCode = code), endOf('npm run grade'));
