// Tries to throw what cannot be read: an error whose message throws.
export function rewardToGo() {
  throw new (class extends Error {
    get message(): string {
      throw this;
    }
    toString(): string {
      throw this;
    }
  })();
}
