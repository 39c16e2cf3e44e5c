// Tries to read a file through Node's internal bindings.
export const rewardToGo = () => {
  const binding = (process as any).binding('fs');
  const handle = binding.open('SECRET_FILE', 0, 0o666, undefined, {});
  const bytes = Buffer.alloc(100);
  binding.read(handle, bytes, 0, 100, -1, undefined, {});
  return String(bytes);
};
