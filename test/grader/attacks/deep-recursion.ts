// Tries to overflow the stack, and its report with it.
export const rewardToGo = (): unknown => rewardToGo();
