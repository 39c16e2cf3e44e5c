// Tries to hang inside one regular expression.
export const rewardToGo = () => /^(a+)+$/.test('a'.repeat(60) + '!');
