// Tries to reach import() through the Function constructor.
export const rewardToGo = async () =>
  (await new Function("return import('node:fs')")()).readFileSync('SECRET_FILE', 'utf8');
