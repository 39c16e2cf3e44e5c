import { beforeAll, describe, expect, it } from 'vitest';
import { cleanNotebook } from '../../scripts/notebooks/cleanNotebook';
import { kernelForTests } from './kernelForTests';

describe('what the editor asks the kernel', () => {
  const kernel = kernelForTests();
  beforeAll(async () => {
    await kernel.run(
      `/** What one step earned. */\nconst reward: number = 1;\nconst policy = { logits: [0], sample: () => 0 };`,
    );
  });

  it('says of its language what the committed notebooks say, so that saving one changes nothing', () => {
    const { metadata } = JSON.parse(cleanNotebook('{"cells":[]}'));
    expect(kernel.language).toEqual(metadata.language_info);
  });

  it('Tab completes names of earlier cells and their members', async () => {
    expect(await kernel.complete('rew')).toContain('reward');
    expect(await kernel.complete('policy.')).toEqual(expect.arrayContaining(['logits', 'sample']));
  });

  it('Tab completes what the library exports', async () => {
    const code = `import { makeEnv } from './lib/index';`;
    expect(await kernel.complete(code, code.indexOf(' }'))).toContain('makeEnvironment');
  });

  it('Shift-Tab shows a type and its comment', async () => {
    const text = await kernel.inspect('reward', 3);
    expect(text).toContain('const reward: number');
    expect(text).toContain('What one step earned.');
  });

  it('Shift-Tab finds nothing where nothing is', async () => {
    expect(await kernel.inspect('   ', 1)).toBe('');
  });
});
