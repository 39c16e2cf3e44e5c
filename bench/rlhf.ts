// The precomputed tables of notebook 05: each is written to notebooks/data/rlhf-NAME.json.
//   npx tsx bench/rlhf.ts grid|remedies|labels|workshop|speed
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneLineLists } from './oneLineLists';
import { grid } from './rlhf/grid';
import { labels } from './rlhf/labels';
import { remedies } from './rlhf/remedies';
import { speed } from './rlhf/speed';
import { workshop } from './rlhf/workshop';

const tables = { grid, remedies, labels, workshop, speed };

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  for (const name of names.length ? names : Object.keys(tables)) {
    if (!(name in tables)) throw new RangeError(`'${name}' is unknown; expected ${Object.keys(tables).join(', ')}`);
    const begin = process.cpuUsage();
    const table = await tables[name as keyof typeof tables]();
    const { user, system } = process.cpuUsage(begin);
    console.log(`${name}: ${((user + system) / 1e6).toFixed(0)} s of CPU`);
    writeFileSync(join(__dirname, `../notebooks/data/rlhf-${name}.json`), oneLineLists(table));
  }
}

void main();
