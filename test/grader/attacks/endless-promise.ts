// Tries to answer with a promise that never settles.
export const rewardToGo = () => new Promise(() => {});
