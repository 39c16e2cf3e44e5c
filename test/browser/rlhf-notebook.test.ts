import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { missingBrowser } from './chromium';
import { notebookInLab, titleOf } from './notebookInLab';

/** What a reader does with each control, in the order of the notebook. */
const moves: Readonly<Record<string, (control: Locator) => Promise<void>>> = {
  labelling: async (control) => {
    for (let pair = 0; pair < 12; pair++) await control.getByRole('button', { name: 'Second reply' }).click();
    await control.getByRole('button', { name: 'Back' }).click();
  },
  labelCount: (control) => control.getByRole('button', { name: '1,500' }).press('Space'),
  mistaken: (control) => control.getByLabel('share of mistaken users, w', { exact: true }).press('End'),
  annotators: async (control) => {
    await control.getByLabel('v, how often facts are checked', { exact: true }).press('End');
    await control.getByRole('button', { name: '0.1', exact: true }).press('Space');
  },
  penalty: async (control) => {
    await control.getByLabel('penalty λ, in mean gaps', { exact: true }).press('End');
    await control.getByRole('button', { name: 'false agreement only' }).press('Space');
  },
};

describe.skipIf(missingBrowser)(titleOf('05'), () => {
  const notebook = notebookInLab('05-rlhf');

  it('Run All runs without an error', async () => {
    await notebook.runAll();
    expect(await notebook.shown()).toEqual(Object.keys(moves));
  }, 400_000);

  it('each control comes to life, at both widths', () => notebook.lookAt(Object.keys(moves)), 240_000);

  it.each(Object.entries(moves))(
    '%s moves',
    async (name, move) => {
      await notebook.changes(name, move);
      await notebook.page().screenshot(`05-${name}-moved`);
    },
    60_000,
  );

  it('nothing failed in the page', () => expect(notebook.problems).toEqual([]));
});
