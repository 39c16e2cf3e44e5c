import { unshare } from '../../grader/sandbox/unshare';
import { describeAttacks } from './describeAttacks';

describeAttacks(unshare);
