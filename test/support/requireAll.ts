import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The clone. */
export const root = join(__dirname, '..', '..');

/**
 * With REQUIRE_ALL=1 (set by .ci/run) nothing may be skipped: what is missing then fails its tests instead.
 *
 * @example
 * const reason = skipReason(chromium === undefined, 'no Chromium on this machine');
 * describe.skipIf(reason)(named('in the browser', reason), () => {…});
 */
export function skipReason(missing: boolean, reason: string): string | undefined {
  return missing && process.env.REQUIRE_ALL !== '1' ? reason : undefined;
}

/**
 * The same for what no package brings: root, namespaces, control groups. Tests that need it are skipped everywhere with the reason, for
 * there is nothing that `.ci/run` could install.
 */
export const unableReason = (unable: boolean, reason: string): string | undefined => (unable ? reason : undefined);

/** Whether this machine lets a process make namespaces of its own: sandboxes are made of them. */
export const namespacesOpen = (): boolean =>
  spawnSync('unshare', ['--user', '--map-root-user', '--net', '--pid', '--fork', 'true']).status === 0;

/** A title that tells why its tests are skipped. */
export const named = (title: string, reason?: string): string => (reason ? `${title} (skipped: ${reason})` : title);

/** Why TensorFlow's native backend cannot be tested here; the other two come whole from npm. */
export const noNativeTensorflow = skipReason(
  !existsSync(join(root, 'node_modules/@tensorflow/tfjs-node/lib/napi-v8/tfjs_binding.node')),
  'tfjs-node has no native part here: npm run setup tells why',
);
