import { unshare } from '../../grader/sandbox/unshare';
import { describeAttacks } from './describeAttacks';

// Beside the other long tests, so half as many at once.
describeAttacks(unshare, 2);
