// Where the process of a check begins. Plain JavaScript, because Node itself starts it: it learns TypeScript here.
require('tsx/cjs/api').register();
require('./runChild');
