// Builds what runs beside a submission, and prints where it lies.
import { studentBundle } from '../../../grader/judge/studentBundle';
import { root } from '../../../scripts/setup/paths.mjs';

void studentBundle(root).then((folder) => console.log(folder));
