// Tries to change its argument into its answer, and to hide that it did.
const { stringify } = JSON;
JSON.stringify = ((value: unknown, ...rest: any[]) =>
  (stringify as any)(
    value && typeof value === 'object' && 'changed' in value ? { ...value, changed: [] } : value,
    ...rest,
  )) as typeof JSON.stringify;
export const rewardToGo = (rewards: number[]) => {
  rewards.length = 0;
  return rewards;
};
