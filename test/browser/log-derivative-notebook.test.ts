import { describe, expect, it } from 'vitest';
import { missingBrowser } from './chromium';
import { notebookInLab, titleOf } from './notebookInLab';

describe.skipIf(missingBrowser)(titleOf('02'), () => {
  const notebook = notebookInLab('02-log-derivative', { fast: false });

  it('Run All runs without an error', async () => {
    await notebook.runAll();
  }, 500_000);

  it(
    'each control comes to life, at both widths',
    () => notebook.lookAt(['ledger', 'day', 'growth', 'simplex', 'cloud', 'loss', 'discount']),
    240_000,
  );

  it('a slider moves by keyboard and the picture follows', async () => {
    await notebook.move({
      control: 'ledger',
      before: 'J = 2.928 fish',
      slider: 'θ ice → P(bold)',
      keys: ['End'],
      after: 'J = 5.617 fish',
    });
  }, 60_000);

  it('nothing failed in the page', () => expect(notebook.problems).toEqual([]));
});
