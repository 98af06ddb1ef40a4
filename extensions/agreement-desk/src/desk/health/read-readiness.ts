import type { Db } from '../../store/db.ts';
import { countActiveAgreements } from '../../store/read-health.ts';

/** Whether the desk works, for the notice on each of its pages. */
export interface Readiness {
	readonly phase: 'starting' | 'ready' | 'failed';
	/** Whether a ticket could be received at all; true as long as nobody knows better. */
	readonly agreement_in_force: boolean;
}

/** One look that any page may ask for each minute. */
export async function readReadiness(
	db: Db,
	{ phase, now }: { phase: Readiness['phase']; now: number },
): Promise<Readiness> {
	if (phase !== 'ready') return { phase, agreement_in_force: true };
	return { phase, agreement_in_force: (await countActiveAgreements(db, now)) > 0 };
}
