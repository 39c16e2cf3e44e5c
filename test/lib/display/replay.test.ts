import { afterEach, expect, test } from 'vitest';
import { cartPole } from '../../../lib/environments/cartPole';
import { makeRng } from '../../../lib/engine/rng';
import { recordingOutput, setOutput } from '../../../lib/display/output';
import { replay } from '../../../lib/display/replay';
import { describeMoment, momentOf } from '../../../lib/display/replayData';
import { toReplayEpisode } from '../../../lib/display/toReplayEpisode';

afterEach(() => setOutput());

function playLeft(): { observations: Float32Array[]; actions: number[] } {
  const environment = cartPole();
  const observations = [Float32Array.from(environment.reset(makeRng(1)))];
  const actions: number[] = [];
  for (let ended = false; !ended;) {
    const { observation, terminated } = environment.step(0);
    observations.push(Float32Array.from(observation));
    actions.push(0);
    ended = terminated;
  }
  return { observations, actions };
}

test('the bundle holds player, still picture and text; script and markup take less than 30 kB', () => {
  const output = recordingOutput();
  setOutput(output);
  replay([playLeft(), playLeft()], { labels: ['A & B', 'it’s "C"'] });
  const [bundle] = output.bundles;
  const html = String(bundle['text/html']);
  expect(html).toMatch(
    /<img src="data:image\/svg\+xml;base64,[^"]+" alt="Replay of CartPole. A &amp; B: \d+ steps, the pole fell/,
  );
  expect(html).toContain('<script>');
  expect(html.length).toBeLessThan(30_000);
  expect(bundle['text/plain']).toMatch(/the pole fell\.$/);
});

test('rows, flat lists and rollouts give the same episode, with the moment after the last step', () => {
  const { observations, actions } = playLeft();
  const rows = toReplayEpisode({ observations, actions }, 'a');
  const flat = Float32Array.from(observations.flatMap((row) => Array.from(row)));
  expect(toReplayEpisode({ observations: flat, actions: Int32Array.from(actions) }, 'a')).toEqual(rows);
  const end = actions.length;
  const span = { start: 0, end, finalObservation: observations[end] };
  // A second episode in the same rollout is left out.
  const both = Float32Array.from([...flat.slice(0, end * 4), 9, 9, 9, 9]);
  expect(toReplayEpisode({ observations: both, actions: [...actions, 1], spans: [span] }, 'a')).toEqual(rows);
  expect(rows.x).toHaveLength(end + 1);
});

test('a moment is told in words', () => {
  const episode = { label: 'a', x: [0, -4], angle: [100, 2200], push: [50] };
  expect(momentOf(episode, 0)).toEqual({ x: 0, angle: 0.01, push: 0.5 });
  expect(describeMoment(episode, 0)).toBe('step 0 of 1 · cart 0.00 m · pole +0.6° · push right 50 %');
  expect(describeMoment(episode, 7)).toBe('step 1 of 1 · cart 0.00 m · pole +12.6° · the pole fell');
});

test.each([
  ['no episodes', () => replay([]), /no episode to play/],
  ['a missing label', () => replay([playLeft()], { labels: ['a', 'b'] }), /1 episodes, but 2 labels/],
  [
    'rows of three',
    () => replay({ observations: [[1, 2, 3]], actions: [] }),
    /observations\[0\] is \[1, 2, 3\]; expected four/,
  ],
  ['not a number', () => replay({ observations: [[1, 2, NaN, 3]], actions: [] }), /four finite numbers/],
  ['a broken list', () => replay({ observations: [1, 2, 3], actions: [] }), /3 numbers are not rows of 4/],
])('what cannot be played is an error: %s', (_, act, message) => {
  expect(act).toThrow(message);
});
