import { bubblewrap } from '../../grader/sandbox/bubblewrap';
import { unshare } from '../../grader/sandbox/unshare';
import { describeAttacks, describeAttacksBehindPermissions } from './describeAttacks';

// Beside the other long tests, so half as many at once.
describeAttacks(unshare, 2);
for (const tier of [bubblewrap, unshare]) describeAttacksBehindPermissions(tier, 2);
