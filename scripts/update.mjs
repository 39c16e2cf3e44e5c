// npm run update: brings the course up to date, and keeps what a learner wrote. Built-ins only: it may run before any set-up.
import { main } from './setup/failure.mjs';
import { root } from './setup/paths.mjs';
import { updateCourse } from './update/updateCourse.mjs';

await main(async () => {
  for (const line of await updateCourse(root)) console.log(line);
  return 0;
});
