// Every control in a real browser: what the page shows after a move is what the kernel draws for that state.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Control } from '../../lib/display/controls/control';
import { cloudControl } from '../../lib/display/figures/cloudControl';
import { discountControl } from '../../lib/display/figures/discountControl';
import { growthControl } from '../../lib/display/figures/growthControl';
import { dayName } from '../../lib/display/figures/dayName';
import { thinIceDays } from '../../lib/display/figures/thinIceDays';
import { dayControl } from '../../lib/display/figures/dayControl';
import { ledgerControl } from '../../lib/display/figures/ledgerControl';
import { lossControl } from '../../lib/display/figures/lossControl';
import { annotatorsControl } from '../../lib/display/figures/annotatorsControl';
import { labelCountControl } from '../../lib/display/figures/labelCountControl';
import { labellingControl } from '../../lib/display/figures/labellingControl';
import { mistakenControl } from '../../lib/display/figures/mistakenControl';
import { penaltyControl } from '../../lib/display/figures/penaltyControl';
import { simplexControl } from '../../lib/display/figures/simplexControl';
import { corridorControl } from '../../lib/display/figures/corridorControl';
import { counterControl } from '../../lib/display/figures/counterControl';
import { epsilonControl } from '../../lib/display/figures/epsilonControl';
import { estimateControl } from '../../lib/display/figures/estimateControl';
import { hillsControl } from '../../lib/display/figures/hillsControl';
import { learningRatesControl } from '../../lib/display/figures/learningRatesControl';
import { plateauControl } from '../../lib/display/figures/plateauControl';
import { selfPlayControl } from '../../lib/display/figures/selfPlayControl';
import { smoothnessControl } from '../../lib/display/figures/smoothnessControl';
import { compassControl } from '../../lib/display/figures/compassControl';
import { shiftControl } from '../../lib/display/figures/shiftControl';
import { creditSquareControl } from '../../lib/display/figures/creditSquareControl';
import { spokesControl } from '../../lib/display/figures/spokesControl';
import { swarmControl } from '../../lib/display/figures/swarmControl';
import { customsControl } from '../../lib/display/figures/customsControl';
import { mirrorControl } from '../../lib/display/figures/mirrorControl';
import { leaveOneOutControl } from '../../lib/display/figures/leaveOneOutControl';
import { whiteningControl } from '../../lib/display/figures/whiteningControl';
import { biasVarianceControl } from '../../lib/display/figures/biasVarianceControl';
import { raceControl } from '../../lib/display/figures/raceControl';
import { entropyControl } from '../../lib/display/figures/entropyControl';
import { feedbackControl } from '../../lib/display/figures/feedbackControl';
import learningRates from '../../notebooks/data/learning-rates.json';
import startSigma from '../../notebooks/data/start-sigma.json';
import { bellControl } from '../../lib/display/figures/bellControl';
import { ruleControl } from '../../lib/display/figures/ruleControl';
import { startSigmaControl } from '../../lib/display/figures/startSigmaControl';
import { twoButtonsControl } from '../../lib/display/figures/twoButtonsControl';
import grid from '../../notebooks/data/rlhf-grid.json';
import labels from '../../notebooks/data/rlhf-labels.json';
import remedies from '../../notebooks/data/rlhf-remedies.json';
import { recordingOutput, setOutput } from '../../lib/display/output';
import { pageScript } from '../../lib/display/pageScript';
import { showControl } from '../../lib/display/showControl';
import { drawingSvg } from '../../lib/display/svg/drawing';
import { named } from '../support/requireAll';
import { browserForTests } from './browserForTests';
import { missingBrowser } from './chromium';
import { screenshots } from './folders';

/** One control with the moves that a reader may make: keys pressed in the input of that label, or a button. */
interface Case {
  readonly name: string;
  readonly html: string;
  readonly first: string;
  readonly moves: readonly { slider?: string; keys?: readonly string[]; button?: string; svg: string }[];
}

function caseOf<S extends object, D>(
  control: Control<S, D>,
  data: D,
  moves: readonly { slider?: string; keys?: readonly string[]; button?: string; to: Partial<S> }[],
): Case {
  const output = recordingOutput();
  setOutput(output);
  showControl(control, data);
  setOutput();
  let state = control.start(data);
  return {
    name: control.name,
    html: String(output.bundles[0]['text/html']),
    first: drawingSvg(control.draw(state, data)),
    moves: moves.map(({ to, ...move }) => ({
      ...move,
      svg: drawingSvg(control.draw((state = { ...state, ...to }), data)),
    })),
  };
}

const cases: readonly Case[] = [
  caseOf(ledgerControl, null, [
    { slider: 'θ shore → P(bold)', keys: ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'], to: { shore: -0.6 } },
    { slider: 'θ ice → P(bold)', keys: ['End'], to: { ice: 4 } },
    { button: 'Coin flips', to: { shore: 0, ice: 0 } },
  ]),
  caseOf(dayControl, null, [{ slider: 'day', keys: ['ArrowRight', 'ArrowRight'], to: { day: 3 } }]),
  caseOf(growthControl, null, [{ slider: 'Δθ on the ice', keys: ['End'], to: { delta: 1 } }]),
  caseOf(simplexControl, null, [
    { button: '1', to: { action: 0 } },
    { slider: 'logit 2', keys: ['Home'], to: { second: -4 } },
  ]),
  caseOf(cloudControl, null, [
    { button: 'reward-to-go G', to: { weight: 'G' } },
    { slider: 'days averaged', keys: ['End'], to: { n: 100 } },
    { button: 'Other days', to: { seed: 2 } },
  ]),
  caseOf(lossControl, null, [
    { slider: 'b, subtracted from each G', keys: ['ArrowRight', 'ArrowRight'], to: { b: 1 } },
  ]),
  caseOf(discountControl, { discounts: [0.5, 0.9], wrongEnds: [82, 0] }, [
    { slider: 'γ', keys: ['End'], to: { discount: 0.9 } },
  ]),
  caseOf(epsilonControl, { epsilons: [0, 0.1, 1], returns: [0.7, 0.66, -1.55] }, [
    { slider: 'ε', keys: ['End'], to: { epsilon: 1 } },
  ]),
  caseOf(estimateControl, null, [
    { slider: 'p, how often right', keys: ['Home'], to: { p: 0.05 } },
    { button: '±5 %', to: { wanted: 5 } },
  ]),
  caseOf(corridorControl, null, [
    { button: 'ε-greedy, mostly left', to: { kind: 'left' } },
    { slider: 'after … steps', keys: ['End'], to: { moment: 60 } },
    { button: 'New walkers', to: { seed: 2 } },
  ]),
  caseOf(counterControl, null, [
    { button: 'rock', to: { moves: [0] } },
    { button: 'scissors', to: { moves: [0, 2] } },
    { button: 'Start again', to: { moves: [], seed: 2 } },
  ]),
  caseOf(selfPlayControl, null, [
    { button: 'multiplicative weights', to: { update: 'weights' } },
    { slider: 'entropy bonus τ', keys: ['ArrowRight'], to: { entropy: 0.01 } },
  ]),
  caseOf(hillsControl, null, [{ slider: 'start σ', keys: ['Home'], to: { sigma: 0.05 } }]),
  caseOf(smoothnessControl, null, [
    { slider: 'temperature of the softmax', keys: ['Home'], to: { temperature: 0.01 } },
  ]),
  caseOf(learningRatesControl, learningRates, [
    { button: '30', to: { times: 30 } },
    { slider: 'level', keys: ['ArrowLeft'], to: { level: 0.59 } },
  ]),
  caseOf(
    labellingControl,
    {
      pairs: [
        { prompt: 38, replies: ['no yellow.', 'yes blue.'] },
        { prompt: 36, replies: ['yes yellow.', 'no pink.'] },
      ],
    },
    [
      { button: 'Second reply', to: { answers: [1] } },
      { button: 'First reply', to: { answers: [1, 0] } },
      { button: 'Back', to: { answers: [1] } },
      { button: 'Start again', to: { answers: [] } },
    ],
  ),
  caseOf(
    mistakenControl,
    {
      before: { toRight: 0.9, toWrong: 0.65, flattery: 0.25 },
      after: { toRight: 0.99, toWrong: 0.12, flattery: 0.86 },
    },
    [{ slider: 'share of mistaken users, w', keys: ['End'], to: { share: 0.5 } }],
  ),
  caseOf(annotatorsControl, grid, [
    { slider: 'v, how often facts are checked', keys: ['End'], to: { v: 0.9 } },
    { button: '0.1', to: { beta: 0.1 } },
  ]),
  caseOf(labelCountControl, labels, [{ button: '1,500', to: { pairs: 1500 } }]),
  caseOf(penaltyControl, remedies.lambda, [
    { slider: 'penalty λ, in mean gaps', keys: ['ArrowRight'], to: { ratio: 1.1 } },
    { button: 'false agreement only', to: { on: 'false' } },
  ]),
  caseOf(plateauControl, null, [{ slider: 'first probability of the good arm', keys: ['End'], to: { power: 5 } }]),
  // Notebook 04
  caseOf(
    compassControl,
    {
      arrows: Array.from({ length: 12 }, (_, i) => ({
        angle: (i % 2 ? 1 : -1) * (0.3 + 0.2 * i),
        size: 1,
        length: 60 + 20 * i,
      })),
      signed: [50, -60, 120, -130, 300, 310],
      mean: 162,
    },
    [{ slider: 'b, subtracted from each return', keys: ['End'], to: { b: 162 } }],
  ),
  caseOf(shiftControl, null, [{ slider: 'c, added to every reward', keys: ['End'], to: { c: 5 } }]),
  caseOf(creditSquareControl, null, [
    { button: 'reward-to-go − V', to: { weight: 'value' } },
    { slider: 'γ (reward-to-go only)', keys: ['Home'], to: { discount: 0.5 } },
  ]),
  caseOf(spokesControl, null, [
    { slider: 'baseline b', keys: ['End'], to: { b: 120 } },
    { button: 'b = J = 90', to: { b: 90 } },
  ]),
  caseOf(swarmControl, null, [
    { button: '0.1', to: { learningRate: 0.1 } },
    { button: 'Step', to: { updates: 102 } },
    { slider: 'updates', keys: ['Home'], to: { updates: 0 } },
  ]),
  caseOf(
    customsControl,
    [
      { name: 'V(s)', free: true },
      { name: 'Q(s, a)', free: false },
    ],
    [
      { button: 'free', to: { answers: 'f' } },
      { button: 'Take one back', to: { answers: '' } },
      { button: 'not free', to: { answers: 'n' } },
      { button: 'not free', to: { answers: 'nn' } },
    ],
  ),
  caseOf(mirrorControl, null, [
    { button: 'Q = (10, 9)', to: { q1: 10, q0: 9 } },
    { slider: 'p, how often action 1', keys: ['Home'], to: { p: 0.01 } },
  ]),
  caseOf(leaveOneOutControl, null, [{ slider: 'N, draws in a batch', keys: ['ArrowRight'], to: { n: 3 } }]),
  caseOf(whiteningControl, null, [{ slider: 'γ', keys: ['Home'], to: { discount: 0.5 } }]),
  caseOf(biasVarianceControl, null, [
    { slider: 'my γ for 1,024', keys: ['End'], to: { many: 19 } },
    { button: 'Show the curves', to: { shown: true } },
    { slider: 'N, episodes averaged', keys: ['ArrowRight'], to: { n: 4 } },
  ]),
  caseOf(raceControl, null, [
    { slider: 'K, episodes kept', keys: ['End'], to: { k: 64 } },
    { button: 'Another race', to: { seed: 2 } },
  ]),
  caseOf(
    entropyControl,
    {
      updates: [0, 3000],
      curves: ['β = 0', 'β = 2', 'β = 5', 'β = 10 → 0'].map((name, i) => ({ name, shares: [0, i / 3] })),
    },
    [{ slider: 'β, in units of reward', keys: ['End'], to: { beta: 20 } }],
  ),
  caseOf(feedbackControl, null, [
    { button: 'left', to: { picks: [0] } },
    { button: 'Now I am sure', to: { sureRaw: 1 } },
    { button: 'Start again', to: { picks: [], sureRaw: 0, seed: 2 } },
  ]),
  // Notebook 03
  caseOf(twoButtonsControl, null, [
    { slider: 'worse prize (the better pays 1 more)', keys: ['Home'], to: { offset: 0 } },
    { slider: 'α', keys: ['End'], to: { rate: 5 } },
    { button: '1,000 other lives', to: { seed: 2 } },
  ]),
  caseOf(ruleControl, null, [
    { slider: 'k (s), weight of the turning', keys: ['ArrowRight', 'ArrowRight'], to: { k: 0.1 } },
    { button: '100 other episodes', to: { seed: 2 } },
  ]),
  caseOf(bellControl, null, [
    { slider: 'σ', keys: ['Home'], to: { sigma: 0.05 } },
    { slider: 'the draw (in σ from μ)', keys: ['End'], to: { z: 2.5 } },
  ]),
  caseOf(startSigmaControl, startSigma, [{ slider: 'σ at the start', keys: ['Home'], to: { index: 0 } }]),
];

describe.skipIf(missingBrowser)(named('controls in a real browser', missingBrowser), () => {
  const { open, problems } = browserForTests();

  /** The drawing in the page, written as the kernel writes it. */
  const drawn = (page: Page, copy = 0): Promise<string> =>
    page.locator('.policy-gradients-control .picture').nth(copy).innerHTML();
  /** The same text after a way through the browser's parser. */
  const parsed = (page: Page, svg: string): Promise<string> =>
    page.evaluate(
      (text) =>
        Object.assign(
          (
            globalThis as unknown as { document: { createElement(name: string): { innerHTML: string } } }
          ).document.createElement('div'),
          { innerHTML: text },
        ).innerHTML,
      svg,
    );

  it.each(cases.map((one) => [one.name, one] as const))('%s', async (name, { html, first, moves }) => {
    expect(pageScript(name).length, 'bytes of script').toBeLessThan(30_000);
    const still = await open(html, { javaScriptEnabled: false });
    expect(await still.locator('img').isVisible()).toBe(true);
    await still.close();

    // Two copies in one page: only the first is moved.
    const page = await open(html + html);
    expect(await page.locator('img').first().isVisible()).toBe(false);
    expect(await drawn(page)).toBe(await parsed(page, first));
    const group = page.getByRole('group', { includeHidden: true }).first();
    expect(await page.locator('[data-lm-suppress-shortcuts]').count()).toBe(2);
    expect(await group.count()).toBe(1);
    for (const { slider, keys = [], button, svg } of moves) {
      if (slider) await page.getByLabel(slider, { exact: true }).first().focus();
      for (const key of keys) await page.keyboard.press(key);
      if (button) {
        await page.getByRole('button', { name: button, exact: true }).first().focus();
        await page.keyboard.press('Enter');
      }
      expect(await drawn(page)).toBe(await parsed(page, svg));
    }
    expect(await drawn(page, 1)).toBe(await parsed(page, first));
    // The text alternative follows, once the reader rests.
    const title = /<title>(.*?)<\/title>/.exec(await drawn(page))![1];
    await expect.poll(() => page.locator('.said').first().innerHTML()).toBe(title);
    for (const width of [1280, 800]) {
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: join(screenshots, `control-${name}-${width}.png`) });
    }
    await page.close();
  });

  it('a mouse over a strip of the ledger lights its disc, and over a disc its strip', async () => {
    const page = await open(caseOf(dayControl, null, []).html);
    const picture = page.locator('.picture');
    const scale = (await picture.locator('svg').boundingBox())!.width / 720;
    const over = (x: number, y: number): Promise<void> => picture.hover({ position: { x: x * scale, y: y * scale } });
    const said = (): Promise<string | null> => picture.locator('title').textContent();
    expect(await said()).toContain('12 fish');
    const days = thinIceDays([0, 0]);
    // The last strip of all.
    await over(60, 438);
    expect(await said()).toContain(dayName(days[days.length - 1]));
    const [before] = [await said()];
    // Ib Ib Ib (8 fish, all on the ice): the pull is (0, 12) = 8 × 3 × ½, which stands at this place of the plane.
    const k = days.findIndex((day) => dayName(day) === 'Ib Ib Ib');
    const pull = [0, days[k].return * 1.5];
    await over(370 + ((pull[0] + 8) / 22) * 335, 60 + (1 - (pull[1] + 8) / 28) * 380);
    expect(await said()).toContain('Ib Ib Ib');
    expect(await said()).not.toBe(before);
    await page.close();
  });

  it('the swarm plays, and pauses', async () => {
    const page = await open(caseOf(swarmControl, null, []).html);
    const title = (): Promise<string | null> => page.locator('.picture title').textContent();
    const before = await title();
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(title).not.toBe(before);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await title();
    await page.waitForTimeout(300);
    expect(await title()).toBe(paused);
    await page.close();
  });

  it('toggles: whitening with a win at the end pushes nothing', async () => {
    const page = await open(caseOf(whiteningControl, null, []).html);
    await page.getByLabel('win or lose, paid at the end').focus();
    await page.keyboard.press('Space');
    const svg = drawingSvg(whiteningControl.draw({ ...whiteningControl.start(null), win: true }, null));
    expect(await drawn(page)).toBe(await parsed(page, svg));
    await page.close();
  });

  it('nothing of it failed in the page, and nothing came from the network', () => expect(problems).toEqual([]));
});
