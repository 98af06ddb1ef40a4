import { mayMove, complaintStages } from '../../domain/lifecycle/complaint-stages.ts';
import type { LocalizedText } from '../../domain/localized-text.ts';
import type { ComplaintLevel, ComplaintStage } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import type { ComplaintRow, TicketRow } from '../../store/tables.ts';
import { complaintChangeProblems } from '../check-complaint.ts';
import { loadTicketStates } from '../load-ticket-states.ts';

/** The record of a complaint as whoever may read it sees it beside the ticket (1.4.5). */
export interface ComplaintMoves {
	readonly id: string;
	readonly stage: ComplaintStage;
	readonly level: ComplaintLevel | null;
	readonly next: readonly ComplaintMove[];
}

export interface ComplaintMove {
	readonly to: ComplaintStage;
	/** Setting the stage would be carried out now. */
	readonly allowed: boolean;
	readonly missing: readonly { readonly field: string; readonly text: LocalizedText }[];
}

/** The stages that follow, and what is missing for each, by the rules that check an edit of the record. */
export async function complaintMoves(
	db: Db,
	{ ticket, complaint }: { ticket: TicketRow; complaint: ComplaintRow },
	{ now }: { now: number },
): Promise<ComplaintMoves> {
	const stage = complaint.stage ?? 'received';
	const [state] = await loadTicketStates(db, [ticket], { now });
	const following = complaintStages.filter(
		(to) => mayMove(stage, to, 'staff') || (to !== 'withdrawn' && mayMove(stage, to, 'engine')),
	);
	const next = following.map((to): ComplaintMove => {
		const change = { before: complaint, after: { ...complaint, stage: to }, named: ['stage'] };
		const missing = state ? complaintChangeProblems({ ...change, state }, { now }) : [];
		return { to, allowed: missing.length === 0, missing };
	});
	return { id: complaint.id, stage, level: complaint.level, next };
}
