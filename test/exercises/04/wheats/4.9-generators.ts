// An episode is a generator that says what it sees and is told what to do.
export function collectEpisodes(
  environments: readonly any[],
  act: (observations: unknown[]) => readonly number[],
  { episodes, rng }: { episodes: number; rng: () => number },
): unknown[] {
  if (environments.length < 1) throw new Error('no environments');
  if (!(episodes >= 1) || episodes % 1 !== 0) throw new Error('episodes: a positive whole number');
  const results: any[] = [];
  function* play(copy: any): Generator<unknown, void, number> {
    const record: any = { observations: [], actions: [], rewards: [], terminated: false, truncated: false };
    results.push(record);
    let observation = copy.reset(rng);
    while (!record.terminated && !record.truncated) {
      const action: number = yield observation;
      const step = copy.step(action);
      record.observations.push(observation);
      record.actions.push(action);
      record.rewards.push(step.reward);
      record.terminated = step.terminated;
      record.truncated = step.truncated;
      observation = step.observation;
    }
    record.finalObservation = observation;
    if (results.length < episodes) yield* play(copy);
  }
  let games = environments.slice(0, episodes).map((copy) => {
    const game = play(copy);
    return { game, sees: game.next() };
  });
  while ((games = games.filter(({ sees }) => !sees.done)).length) {
    const actions = act(games.map(({ sees }) => sees.value));
    games.forEach((each, i) => (each.sees = each.game.next(actions[i])));
  }
  return results;
}
