/** Why a package manager failed, told from what it printed. The first that fits wins: a full disk also breaks downloads. */
const causes = [
  [
    /ENOSPC|No space left on device|not enough space on the disk/i,
    () => [
      'no space left on the disk',
      'Free at least 4 GB where the course lies (and in your home folder, for caches), then run the same command again.',
    ],
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i,
    () => ['a folder cannot be written to', 'Put the clone in a folder that belongs to you, and do not use sudo.'],
  ],
  [
    /certificate|CERT_|SSL(?:Error| ?:)/i,
    () => [
      "the connection's certificate is not trusted (a school's or company's proxy?)",
      "Ask for your network's root certificate, name its file in NODE_EXTRA_CA_CERTS and PIP_CERT, and run the same command again.",
    ],
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_SOCKET|socket (?:hang up|timeout)|fetch failed|name resolution|NewConnectionError|ConnectTimeout|ReadTimeout|Max retries exceeded|Network is unreachable|Connection refused|Could not find a version that satisfies/i,
    (registry) => [
      `${registry} is out of reach`,
      'Check the network (and HTTPS_PROXY, if your network needs a proxy), then run the same command again: set-up takes up where it stopped.',
    ],
  ],
  [
    /package-lock\.json[^]* are in sync/,
    () => [
      'package.json and package-lock.json disagree',
      'If you changed package.json: npm install --ignore-scripts. If not: git checkout package.json package-lock.json. Then try again.',
    ],
  ],
  [
    /do not match the hashes/i,
    () => [
      'a downloaded file is not the one that is pinned',
      'Run the same command again; if it stays, somebody changes downloads on your network.',
    ],
  ],
];

/** Returns [why, what to do]. */
export function explain(output, registry, logFile) {
  for (const [pattern, answer] of causes) if (pattern.test(output)) return answer(registry);
  const last = output.trim().split('\n').filter(Boolean).slice(-6).join('\n');
  return [
    last || 'it printed nothing',
    `Read ${logFile}. If it does not help, delete node_modules, .venv and .course and try again.`,
  ];
}
