/** One row. `look` returns what was found, or throws an Error with what is wrong; `todo` says what to do then. */
export function row(part, look, todo) {
  try {
    return { part, found: look(), todo: '' };
  } catch (error) {
    return { part, found: error.message.split('\n')[0], todo };
  }
}

/** Ends a look: something is wrong. */
export const wrong = (why) => {
  throw new Error(why);
};
