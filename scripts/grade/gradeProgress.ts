import { SingleBar } from 'cli-progress';
import type { ClassProgress } from '../../grader/classes/gradeClass';
import { visible } from '../../grader/reports/text';

/** '40 s', '3 min'. Before anything is graded the bar knows no number, and says 'INF' or '0'. */
export function timeLeft(seconds: unknown): string {
  if (typeof seconds !== 'number') return '?';
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** A bar with the time left; where nobody looks (a log), a line every tenth. */
export function gradeProgress(): { update(progress: ClassProgress): void; end(): void } {
  if (!process.stderr.isTTY) return { update: tenths(), end: () => {} };
  const bar = new SingleBar({
    format: ' {bar} {value} of {total} submissions | {eta_formatted} left | {last}',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 20,
    formatTime: timeLeft,
  });
  let started = false;
  return {
    update({ done, of, kept, last }) {
      // What the journal had took no time, and tells nothing about the time left.
      if (!started) bar.start(of - kept, 0, { last: '' });
      started = true;
      bar.update(done - kept, { last: visible(last?.name ?? '') });
    },
    end: () => bar.stop(),
  };
}

function tenths(): (progress: ClassProgress) => void {
  let told = -1;
  const began = performance.now();
  return ({ done, of, kept }) => {
    const tenth = Math.floor((10 * done) / of);
    if (tenth === told) return;
    told = tenth;
    const seconds = Math.round((performance.now() - began) / 1000);
    console.error(`${done} of ${of} submissions${kept ? `, ${kept} of them graded before` : ''}, ${seconds} s`);
  };
}
