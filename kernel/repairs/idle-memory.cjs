// Node.js collects garbage when it needs room, never because a kernel stands still: after a training 70 MB stay that nobody
// needs. On a school's hub, where many share the memory, a kernel that did nothing for ten seconds collects (its registration there
// says so: COURSE_SAVE_MEMORY=1; for tests COURSE_IDLE_SECONDS is another time). It takes 1.3 s of CPU after notebook 3, and happens
// once after each time that something was computed.
//
// Before that, what TypeScript found out about the types of the last cell is let go. The next cell makes all of it anew in any case.
// After two minutes all of the compiler goes (resting-compiler); after 20 s where less than a quarter of the machine's memory is left,
// so that a hub that fills up makes room by itself (COURSE_SHORT_OF_MEMORY is another part, from 0, never, to 1, always).
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { freemem, totalmem } = require('node:os');

const EVERY_MS = 1000 * Number(process.env.COURSE_IDLE_SECONDS ?? 10);
/** How many looks at an idle kernel in a row let the compiler go. */
const REST = 12;
const REST_WHEN_SHORT = 2;
const isShort = () => freemem() < Number(process.env.COURSE_SHORT_OF_MEMORY ?? 0.25) * totalmem();
/** Of one core: what a kernel takes that only listens. */
const IDLE = 0.02;

/**
 * Looks at `share`, the part of a core that was used since the last look: calls `collect` each time that it falls from busy to idle,
 * and `rest` when it has been idle for `REST` looks, or for `REST_WHEN_SHORT` while memory is short.
 */
function afterWork(share, collect, rest, short = isShort) {
  let [idle, rests] = [0, false];
  return () => {
    if (share() >= IDLE) {
      [idle, rests] = [0, false];
      return;
    }
    idle++;
    if (idle === 1) collect();
    if (!rests && idle >= (short() ? REST_WHEN_SHORT : REST)) {
      rests = true;
      rest();
    }
  };
}

/** All that can be collected, compiled code that is not used included, which `gc()` of --expose-gc leaves; pages go back to the system. */
async function collectAll() {
  const session = new Session();
  session.connect();
  // It is done in a later turn of the event loop; who disconnects before, ends it.
  await new Promise((resolve) => session.post('HeapProfiler.collectGarbage', resolve));
  session.disconnect();
}

/** What may let go of the compiler's memory. Not while a cell runs: what it imports is needed at its end. */
function compilerMemory({ node: compiler }, made) {
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
  return {
    /** Of the last cell, by Shift-Tab in an empty one. */
    forgetCell() {
      if (cells > 0 || compiler.isResting()) return;
      try {
        inspect('', 0);
      } catch {
        // A file that is being written, perhaps. It is memory only; the next cell says what is wrong.
      }
    },
    forgetAll() {
      if (cells === 0) compiler.rest();
    },
  };
}

/** Where memory runs out all the same, Linux ends a kernel, not a server and its unsaved notebooks, nor the hub. */
function goFirst() {
  try {
    writeFileSync('/proc/self/oom_score_adj', '500');
  } catch {
    // Not Linux, or not allowed: then it goes by size.
  }
}

module.exports = ({ executor }) => {
  if (process.env.COURSE_SAVE_MEMORY !== '1') return;
  goFirst();
  let memory;
  const { createExecutor } = executor;
  executor.createExecutor = (root, compilers, ...rest) => {
    const made = createExecutor(root, compilers, ...rest);
    memory = compilerMemory(compilers, made);
    return made;
  };

  let before = process.cpuUsage();
  const share = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / EVERY_MS;
  };
  const collectTwice = async () => {
    await collectAll();
    // What the first leaves to finalizers, the second frees.
    await collectAll();
    // What this took is no work.
    before = process.cpuUsage();
  };
  const collect = () => {
    memory?.forgetCell();
    void collectTwice();
  };
  const rest = () => {
    memory?.forgetAll();
    void collectTwice();
  };
  const look = afterWork(share, collect, rest);
  setInterval(() => {
    look();
    before = process.cpuUsage();
  }, EVERY_MS).unref();
};
module.exports.afterWork = afterWork;
