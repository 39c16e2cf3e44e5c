// The package's program. node grade.cjs /autograder: grades. node grade.cjs --prepare: makes once what each grading needs, as setup.sh does.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootFolder } from '../sandbox/rootFolder';
import { gradeHere } from './grade';

const course = dirname(fileURLToPath(import.meta.url));
const [what = '/autograder'] = process.argv.slice(2);

process.env.TFJS_BACKEND = 'wasm';
if (what === '--prepare') console.log(`Prepared ${rootFolder(join(course, 'student'))}.`);
else
  gradeHere({ base: what, course }).then(
    // Whatever still runs belongs to the submission, and ends with this process.
    () => process.exit(0),
    (error: unknown) => {
      console.log(error);
      process.exit(1);
    },
  );
