import { loadKernels, type Kernels } from './kernels';
import { blockRows, padded, planMemory, type Layout } from './layout';
import { growMemory, makeMemory, type Memory } from './webAssembly';

/** A network's memory, the plan of it, and the kernels that work on it. */
export interface Arena {
  readonly memory: Memory;
  readonly numbers: Float32Array;
  readonly layout: Layout;
  readonly kernels: Kernels;
  /** The longest batch that fits. */
  readonly capacity: number;
}

/** Room for a network and batches of up to 512 rows; undefined when the machine refuses the memory. */
export function makeArena(sizes: readonly number[]): Arena | undefined {
  const layout = planMemory(sizes, blockRows);
  const memory = makeMemory(layout.totalBytes);
  return memory && arenaOn(memory, layout, blockRows, loadKernels(memory));
}

/**
 * The same weights, gradient and moments with room for at least `rows` rows.
 *
 * A new memory, since views of one that grows in place become empty under whoever still reads them. Where the machine
 * refuses a second memory the first is grown all the same: better that than no training.
 */
export function largerArena(arena: Arena, sizes: readonly number[], rows: number): Arena {
  const capacity = padded(Math.max(rows, 2 * arena.capacity));
  const layout = planMemory(sizes, capacity);
  const memory = makeMemory(layout.totalBytes);
  if (!memory) {
    growMemory(arena.memory, layout.totalBytes);
    return arenaOn(arena.memory, layout, capacity, arena.kernels);
  }
  const larger = arenaOn(memory, layout, capacity, loadKernels(memory));
  const { blockStart, blockBytes } = layout; // does not depend on the capacity: the same place in both
  larger.numbers.set(arena.numbers.subarray(blockStart / 4, blockStart / 4 + blockBytes), blockStart / 4);
  return larger;
}

function arenaOn(memory: Memory, layout: Layout, capacity: number, kernels: Kernels): Arena {
  return { memory, numbers: new Float32Array(memory.buffer), layout, kernels, capacity };
}
