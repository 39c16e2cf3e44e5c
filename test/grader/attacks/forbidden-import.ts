// Tries to import a module of Node.
import { readFileSync } from 'node:fs';
export const rewardToGo = () => readFileSync('SECRET_FILE', 'utf8');
