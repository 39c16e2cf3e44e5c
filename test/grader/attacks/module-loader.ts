// Tries to load modules through the loader of the main module.
export const rewardToGo = () => {
  const { execSync } = process.mainModule!.require('child_process');
  return String(execSync('cat SECRET_FILE'));
};
