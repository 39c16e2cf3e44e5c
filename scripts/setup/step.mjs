/** Prints a line about the set-up. On stderr: a program's own output (`--json -`, say) stays clean. */
export const announce = (text) => console.error(`  ${text}`);

/** Runs one step, and says when it begins, and how long it took or that it failed. */
export async function step(name, body) {
  const begin = performance.now();
  const seconds = () => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
  announce(`· ${name} …`);
  try {
    await body();
    announce(`✓ ${name}, ${seconds()}`);
  } catch (error) {
    announce(`✗ ${name}, ${seconds()}`);
    throw error;
  }
}
