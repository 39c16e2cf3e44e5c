// Tries to crash a moment after it has answered, in the time of the next question.
export const rewardToGo = () => {
  setImmediate(() => {
    throw new Error('late');
  });
  return [0];
};
