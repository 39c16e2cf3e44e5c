/** The line of `export function NAME` whose body is still the stub's, counted from 1; nothing once somebody has begun to write. */
export function unwrittenAt(source: string, name: string): number | undefined {
  // Up to its body a stub has a signature and nothing else. A second declaration of the name is somebody's attempt.
  const stub = new RegExp(
    `^export (?:async )?function\\*? ?${name}\\b(?:(?!\\b(?:export|return|throw)\\b)[^])*?\\{\\s*throw new Error\\((['"\`])not implemented\\1\\);?\\s*\\}`,
    'm',
  );
  const found = stub.exec(source);
  if (!found || source.match(new RegExp(`\\b(?:function\\*?|const|let|var)\\s+${name}\\b`, 'g'))!.length > 1)
    return undefined;
  return source.slice(0, found.index).split('\n').length;
}
