// Tries to return a value that contains itself.
export const rewardToGo = () => {
  const list: unknown[] = [];
  list.push(list);
  return list;
};
