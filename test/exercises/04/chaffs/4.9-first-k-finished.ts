export const sentence =
  'You keep the first K episodes to finish, and throw away those that were still running. Short episodes finish first: with lengths 10 and 200 your batch would average 34 steps where the truth is 104. Finish what you started.';

export function collectEpisodes(
  environments: any[],
  act: (observations: number[][]) => number[],
  { episodes, rng }: { episodes: number; rng: () => number },
): any[] {
  if (!environments.length || !Number.isInteger(episodes) || episodes < 1) throw new Error('nothing to play');
  const begun: any[] = [];
  const begin = (environment: any): any => {
    const recording = {
      environment,
      observation: environment.reset(rng),
      episode: { observations: [] as any[], actions: [] as number[], rewards: [] as number[] },
    };
    begun.push(recording);
    return recording;
  };
  const done: any[] = [];
  let playing = environments.map(begin);
  while (done.length < episodes) {
    const actions = act(playing.map(({ observation }) => observation));
    const next: any[] = [];
    playing.forEach((recording, i) => {
      const { environment, episode } = recording;
      const { observation, reward, terminated, truncated } = environment.step(actions[i]);
      episode.observations.push(recording.observation);
      episode.actions.push(actions[i]);
      episode.rewards.push(reward);
      recording.observation = observation;
      if (!terminated && !truncated) return next.push(recording);
      Object.assign(episode, { terminated, truncated, finalObservation: observation });
      done.push(episode);
      next.push(begin(environment));
    });
    playing = next;
  }
  return done.slice(0, episodes);
}
