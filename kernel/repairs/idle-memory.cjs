// Node.js collects garbage when it needs room, never because a kernel stands still: after a training 70 MB stay that nobody
// needs. On a school's hub, where many share the memory, a kernel that did nothing for ten seconds collects (its registration there
// says so: COURSE_SAVE_MEMORY=1; for tests COURSE_IDLE_SECONDS is another time). It takes half a second, and happens once after
// each time that something was computed.
//
// Before that, what TypeScript found out about the types of the last cell is let go. The next cell makes all of it anew in any case.
const { Session } = require('node:inspector');

const EVERY_MS = 1000 * Number(process.env.COURSE_IDLE_SECONDS ?? 10);
/** Of one core: what a kernel takes that only listens. */
const IDLE = 0.02;

/** Calls `collect` once each time `share`, the part of a core that was used since the last look, falls from busy to idle. */
function afterWork(share, collect) {
  let worked = true;
  return () => {
    const idle = share() < IDLE;
    if (idle && worked) collect();
    worked = !idle;
  };
}

/** All that can be collected, compiled code that is not used included, which `gc()` of --expose-gc leaves; pages go back to the system. */
function collectAll() {
  const session = new Session();
  session.connect();
  session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}

/** What makes TypeScript forget the last cell, by Shift-Tab in an empty one; not while one runs: what it imports is needed at its end. */
function typesLetter(made) {
  const { execute, inspect } = made;
  let cells = 0;
  made.execute = async (...args) => {
    cells++;
    try {
      return await execute(...args);
    } finally {
      cells--;
    }
  };
  return () => {
    if (cells > 0) return;
    try {
      inspect('', 0);
    } catch {
      // A file that is being written, perhaps. It is memory only; the next cell says what is wrong.
    }
  };
}

module.exports = ({ executor }) => {
  if (process.env.COURSE_SAVE_MEMORY !== '1') return;
  let letTypesGo = () => {};
  const { createExecutor } = executor;
  executor.createExecutor = (...args) => {
    const made = createExecutor(...args);
    letTypesGo = typesLetter(made);
    return made;
  };

  let before = process.cpuUsage();
  const share = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / EVERY_MS;
  };
  const collect = () => {
    letTypesGo();
    collectAll();
    // What the first leaves to finalizers, the second frees.
    collectAll();
  };
  const look = afterWork(share, collect);
  setInterval(() => {
    look();
    // Without what collecting took.
    before = process.cpuUsage();
  }, EVERY_MS).unref();
};
module.exports.afterWork = afterWork;
