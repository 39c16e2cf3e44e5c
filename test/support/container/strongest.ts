// For containers.long.ts, inside the container: which tiers run there, what their probes get, and which is chosen. 'like firejail' is not one
// of them: inside a container firejail runs its program unconfined and says that all is well, as this one does.
import { probe } from '../../../grader/sandbox/probe';
import { none } from '../../../grader/sandbox/none';
import type { Tier } from '../../../grader/sandbox/tier';
import { holds, strongestTier, tiers } from '../../../grader/sandbox/tiers';

const likeFirejail: Tier = { ...none, confines: true, leaves: ['connect'] };

async function main(): Promise<void> {
  const probes = [];
  for (const tier of tiers) {
    const { runs, leaks, unexpected, why } = await probe(tier);
    probes.push({ name: tier.name, runs, leaks, unexpected, why });
  }
  const chosen = (await strongestTier({ acceptLeaves: true })).tier.name;
  const forClass = (await strongestTier()).tier.name;
  const firejailHolds = holds(await probe(likeFirejail), true);
  console.log(JSON.stringify({ probes, chosen, forClass, firejailHolds }));
}

void main();
