import { existsSync } from 'node:fs';

/** Linux ends what is started so when the one who started it ends, however that was, in the middle of a loop too. Elsewhere: nothing. */
export const endsWithParent = (): readonly string[] =>
  process.platform === 'linux' && existsSync('/usr/bin/setpriv')
    ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--']
    : [];
