// The set-up and the scripts are plain JavaScript: to the tests, what they export has no types.
declare module '*.mjs';
