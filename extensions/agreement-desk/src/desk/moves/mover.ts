import type { ComplaintRow } from '../../store/tables.ts';
import type { ActingUser } from '../acting-user.ts';
import type { Agent } from '../candidates.ts';
import type { Refusal } from '../refusal.ts';

/** Who would do it, and what decides whether they may. */
export interface Mover {
	readonly acting: ActingUser;
	/** Their record as an agent. */
	readonly agent: Agent | null;
	/** The record of the complaint that the ticket is; null where it is none. */
	readonly complaint: ComplaintRow | null;
	/** Why they may not change tickets at all; null for who may. */
	readonly noRight: Refusal | null;
}
