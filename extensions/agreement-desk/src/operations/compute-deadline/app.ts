import { computeDeadline } from '../../../../../schema/operations/compute-deadline.ts';
import { toApp } from '../to-app.ts';

export default toApp(computeDeadline);
