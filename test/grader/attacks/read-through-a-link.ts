// Tries to read a file of the machine through a symbolic link that it makes.
const fs = process.getBuiltinModule?.('fs') ?? process.mainModule!.require('fs');
export const rewardToGo = () => {
  for (const folder of ['/tmp', __dirname, '.'])
    try {
      fs.symlinkSync('SECRET_FILE', `${folder}/link.txt`);
      return fs.readFileSync(`${folder}/link.txt`, 'utf8');
    } catch {}
};
