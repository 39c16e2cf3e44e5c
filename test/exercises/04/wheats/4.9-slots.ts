// A slot for each copy instead of a list of those that play.
export function collectEpisodes(
  environments: readonly any[],
  act: (observations: unknown[]) => readonly number[],
  { episodes, rng }: { episodes: number; rng: () => number },
): unknown[] {
  if (!environments.length) throw new Error('no copies');
  if (!Number.isSafeInteger(episodes) || episodes < 1) throw new Error(`${episodes} episodes`);
  const all: any[] = [];
  const start = (copy: any): any => {
    const now = copy.reset(rng);
    all.push({ now, observations: [], actions: [], rewards: [] });
    return all[all.length - 1];
  };
  const slots: any[] = environments.map((copy, i) => (i < episodes ? start(copy) : undefined));
  for (;;) {
    const busy = slots.map((slot, i) => (slot ? i : -1)).filter((i) => i >= 0);
    if (!busy.length) break;
    const actions = act(busy.map((i) => slots[i].now));
    busy.forEach((i, k) => {
      const slot = slots[i];
      const step = environments[i].step(actions[k]);
      slot.observations.push(slot.now);
      slot.actions.push(actions[k]);
      slot.rewards.push(step.reward);
      slot.now = step.observation;
      if (step.terminated || step.truncated) {
        Object.assign(slot, { terminated: step.terminated, truncated: step.truncated });
        slots[i] = all.length < episodes ? start(environments[i]) : undefined;
      }
    });
  }
  return all.map(({ now, ...rest }) => ({ ...rest, finalObservation: now }));
}
