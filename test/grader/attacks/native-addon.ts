// Tries to load native code.
export const rewardToGo = () =>
  process.dlopen({ exports: {} } as any, 'ROOT/node_modules/@tensorflow/tfjs-node/lib/napi-v8/tfjs_binding.node');
