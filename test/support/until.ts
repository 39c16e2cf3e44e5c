/** Waits until something holds. @throws Error that says what was waited for */
export async function until(holds: () => boolean, seconds: number, what: string): Promise<void> {
  for (const began = Date.now(); !holds(); await new Promise((resolve) => setTimeout(resolve, 50)))
    if (Date.now() - began > 1000 * seconds) throw new Error(`waited ${seconds} s: ${what}`);
}
