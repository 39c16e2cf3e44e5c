export const sentence =
  'After the first copy has dropped out, your actions go to the wrong ones: action i is for the i-th copy that still plays, not for the i-th of all.';

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
  let playing = environments.slice(0, episodes).map(begin);
  while (playing.length) {
    const actions = act(playing.map(({ observation }) => observation));
    const next: any[] = [];
    playing.forEach((recording, i) => {
      const { environment, episode } = recording;
      const { observation, reward, terminated, truncated } = environment.step(
        actions[environments.indexOf(environment)],
      );
      episode.observations.push(recording.observation);
      episode.actions.push(actions[i]);
      episode.rewards.push(reward);
      recording.observation = observation;
      if (!terminated && !truncated) return next.push(recording);
      Object.assign(episode, { terminated, truncated, finalObservation: observation });
      if (begun.length < episodes) next.push(begin(environment));
    });
    playing = next;
  }
  return begun.map(({ episode }) => episode);
}
