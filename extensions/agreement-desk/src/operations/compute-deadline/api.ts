import { computeDeadline } from '../../desk/compute-deadline.ts';
import { defineOperation } from '../operation.ts';

/** Answers `{due_at, breach_at, due_local, explanation, …}` of the deadline that is due next. */
export default defineOperation('desk-compute-deadline', async ({ host, context, options, requireRead }) =>
	computeDeadline(host.database, options, { now: context.now, mayRead: requireRead }),
);
