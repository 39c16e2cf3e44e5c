// Tries to return a list that answers differently each time it is read.
export const rewardToGo = (rewards: number[]) =>
  new Proxy([...rewards], {
    get: (list: any, key) =>
      key === 'length' ? list.length : typeof list[key] === 'function' ? list[key] : ((list[key] += 1), list[key]),
  });
