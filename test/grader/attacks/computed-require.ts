// Tries to require a module by a name that is put together.
declare const require: any;
export const rewardToGo = () => require(['f', 's'].join('')).readFileSync('SECRET_FILE', 'utf8');
