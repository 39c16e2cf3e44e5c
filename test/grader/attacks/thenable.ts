// Tries to answer with an object whose `then` never calls back.
export const rewardToGo = () => ({ then() {} });
