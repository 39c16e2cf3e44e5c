// The class report in a real browser: names and titles that are long must not push the points out of sight.
import { describe, expect, it } from 'vitest';
import { classReport } from '../../grader/reports/classReport';
import { fileNames } from '../../grader/reports/fileNames';
import { bubblewrap } from '../../grader/sandbox/bubblewrap';
import { named } from '../support/requireAll';
import { browserForTests } from './browserForTests';
import { missingBrowser } from './chromium';

const long = `Wolfeschlegelsteinhausenbergerdorff_${'x'.repeat(200)}`;
const tests = [{ name: 'a', points: 1, earned: 1, verdict: 'pass' as const, seed: 1, milliseconds: 1 }];
const results = [long, 'Zoë'].map((name) => ({
  ...{ name, earned: 1, points: 1, seed: 123_456_789_012_345, tier: 'bubblewrap', milliseconds: 1, files: [] },
  exercises: [{ id: '3.5', title: 'REINFORCE-on-CartPole, and what follows from it', points: 1, earned: 1, tests }],
}));
const html = classReport(
  { results, notGraded: [], exercises: [], rubrics: [], marks: new Map(), tier: bubblewrap, commitment: 'c' },
  fileNames(results.map(({ name }) => name)),
).replace(/^<!doctype html>\s*/, '');

describe.skipIf(missingBrowser)(named('a class report', missingBrowser), () => {
  const { open } = browserForTests();

  it('shows the points beside a name of any length, and the whole name to who points at it', async () => {
    const page = await open(html);
    const points = await page.locator('.dense th', { hasText: 'Code' }).boundingBox();
    expect(points!.x + points!.width).toBeLessThan(1280);
    expect(await page.locator('.dense a').first().getAttribute('title')).toBe(long);
    await page.close();
  });

  it('breaks no word of a title on a telephone', async () => {
    const page = await open(html, { viewport: { width: 400, height: 800 } });
    const title = await page.locator('td', { hasText: 'REINFORCE-on-CartPole' }).first().boundingBox();
    expect(title!.width).toBeGreaterThan(120);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.close();
  });
});
