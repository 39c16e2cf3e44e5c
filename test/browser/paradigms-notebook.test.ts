import { describe, expect, it } from 'vitest';
import { missingBrowser } from './chromium';
import { notebookInLab, titleOf } from './notebookInLab';

const controls = [
  'epsilon',
  'estimate',
  'corridor',
  'counter',
  'selfPlay',
  'hills',
  'smoothness',
  'learningRates',
  'plateau',
];

describe.skipIf(missingBrowser)(titleOf('01'), () => {
  // Fewer seeds, one DQN instead of three.
  const notebook = notebookInLab('01-paradigms');

  it('Run All finds every claim true, and no cell says anything on stderr', async () => {
    await notebook.runAll();
  }, 500_000);

  it('each control comes to life, at both widths', () => notebook.lookAt(controls), 240_000);

  it('a slider moves by keyboard and the picture follows', async () => {
    await notebook.move({
      control: 'epsilon',
      before: 'J = 0.662',
      slider: 'ε',
      keys: ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'],
      after: 'ε = 0.2: J = 0.606',
    });
  }, 60_000);

  it('somebody plays against the counter and is read', async () => {
    const control = await notebook.control('counter');
    const paper = control.getByRole('button', { name: 'paper' });
    for (let i = 0; i < 30; i++) await paper.click();
    const said = (await control.locator('svg title').first().textContent())!;
    expect(said).toMatch(/after 30 of 30 games/);
    expect(Number(/Score (−?\d+)/.exec(said)![1].replace('−', '-'))).toBeLessThan(-25);
    expect(await paper.isDisabled()).toBe(true);
    await notebook.page().screenshot('01-counter-played-1280');
  }, 60_000);

  it('the start of the climb can be dragged', async () => {
    const control = await notebook.control('hills');
    const picture = control.locator('svg').first();
    const scale = (await picture.boundingBox())!.width / 740;
    // μ = 0.3, σ = 0.1: onto the high hill. A click on the picture itself waits until the page above has stopped growing.
    await picture.click({ position: { x: (60 + 0.65 * 460) * scale, y: (190 + (1.15 / 1.2) * 210) * scale } });
    expect(await control.locator('svg title').first().textContent()).toContain('ends at μ = 0.60');
  }, 60_000);

  it('nothing failed in the page', () => expect(notebook.problems).toEqual([]));
});
