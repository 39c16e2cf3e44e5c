// The door of a worker thread: from here on TypeScript loads as it is, and tinypool calls what `trainSeed.ts` exports.
require('tsx/cjs/api').register();
module.exports = require('./trainSeed.ts').trainSeed;
