/** Tries until the condition holds, for what has no event to wait for (a watched file, a process that ends). */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, timeoutMs = 30_000) {
  const end = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${timeoutMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
