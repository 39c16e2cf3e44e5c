import type { Exercise, Test } from '../../grader/judge/exercise';

/** One line that says which test runs, and for how long: training takes up to a minute. Only where somebody looks. */
export function checkLine(out: NodeJS.WriteStream = process.stderr) {
  if (!out.isTTY) return { show: () => {}, end: () => {} };
  let said = '';
  let began = performance.now();
  const write = (): void => {
    const seconds = Math.round((performance.now() - began) / 1000);
    const text = seconds > 0 ? `${said} … ${seconds} s` : `${said} …`;
    out.write(`\r\u001b[K${text.slice(0, (out.columns ?? 80) - 1)}`);
  };
  const timer = setInterval(() => said && write(), 500);
  timer.unref();
  return {
    show({ id, tests }: Exercise, { name }: Test, index: number): void {
      const room = (out.columns ?? 80) - 34;
      said = `${id}: test ${index + 1} of ${tests.length}, ${name.length > room ? `${name.slice(0, room)}…` : name}`;
      began = performance.now();
      write();
    },
    end(): void {
      clearInterval(timer);
      if (said) out.write('\r\u001b[K');
      said = '';
    },
  };
}
