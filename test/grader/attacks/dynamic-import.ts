// Tries to import a module by a name that is put together.
export const rewardToGo = async () => (await import(['node:', 'fs'].join(''))).readFileSync('SECRET_FILE', 'utf8');
