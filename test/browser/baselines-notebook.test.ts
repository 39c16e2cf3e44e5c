import { describe, expect, it } from 'vitest';
import { missingBrowser } from './chromium';
import { notebookInLab, titleOf } from './notebookInLab';

/** Every control of the notebook, in its order, with one move that a reader may make: a slider to one end, or a button. */
const moves: readonly { name: string; slider?: string; key?: 'Home' | 'End'; button?: string }[] = [
  { name: 'compass', slider: 'b, subtracted from each return', key: 'End' },
  { name: 'shift', slider: 'c, added to every reward', key: 'End' },
  { name: 'creditSquare', button: 'reward-to-go − V' },
  { name: 'spokes', slider: 'baseline b', key: 'End' },
  { name: 'swarm', slider: 'updates', key: 'End' },
  { name: 'customs', button: 'free' },
  { name: 'mirror', button: 'Q = (10, 9)' },
  { name: 'leaveOneOut', slider: 'N, draws in a batch', key: 'End' },
  { name: 'whitening', slider: 'γ', key: 'Home' },
  { name: 'biasVariance', button: 'Show the curves' },
  { name: 'race', slider: 'K, episodes kept', key: 'End' },
  { name: 'entropy', slider: 'β, in units of reward', key: 'End' },
  { name: 'feedback', button: 'left' },
];

describe.skipIf(missingBrowser)(titleOf('04'), () => {
  const notebook = notebookInLab('04-baselines');

  it('Run All runs without an error', async () => {
    await notebook.runAll();
    expect(await notebook.shown()).toEqual(moves.map(({ name }) => name));
  }, 400_000);

  it('each control comes to life, at both widths', () => notebook.lookAt(moves.map(({ name }) => name)), 240_000);

  it.each(moves)(
    '$name moves',
    ({ name, slider, key = 'Enter', button }) =>
      notebook.changes(name, async (control) => {
        if (slider) await control.getByLabel(slider, { exact: true }).focus();
        else await control.getByRole('button', { name: button, exact: true }).focus();
        await notebook.page().page.keyboard.press(key);
      }),
    60_000,
  );

  it('nothing failed in the page', () => expect(notebook.problems).toEqual([]));
});
