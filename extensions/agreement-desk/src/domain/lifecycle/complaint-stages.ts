import type { ComplaintStage } from '../vocabulary.ts';

/** Who moves a complaint on: staff by an edit, the complainant by their word, the engine by what has happened. */
export type ComplaintMover = 'staff' | 'customer' | 'engine';

type Move = Readonly<Partial<Record<ComplaintStage, readonly ComplaintMover[]>>>;

const staff = ['staff'] as const;
const engine = ['engine'] as const;
const answer = ['staff', 'customer'] as const;
/** A withdrawal is the complainant's alone; the engine follows a ticket that was withdrawn. */
const complainant = ['customer', 'engine'] as const;

/**
 * The nine steps of ISO 10002 (GB/T 19012) that 1.4.5 asks for, and the ways between them. Two steps no hand can set:
 * what acknowledges a complaint is a word that reached the complainant, and so is what communicates a decision.
 */
const moves: Readonly<Record<ComplaintStage, Move>> = {
	received: { acknowledged: engine, withdrawn: complainant },
	acknowledged: { assessed: staff, withdrawn: complainant },
	assessed: { investigating: staff, withdrawn: complainant },
	investigating: { response_drafted: staff, withdrawn: complainant },
	response_drafted: { investigating: staff, decision_communicated: engine, withdrawn: complainant },
	decision_communicated: {
		accepted: answer,
		disputed: answer,
		external: staff,
		closed: staff,
		withdrawn: complainant,
	},
	accepted: { disputed: answer, external: staff, closed: staff, withdrawn: complainant },
	disputed: {
		accepted: answer,
		response_drafted: staff,
		external: staff,
		closed: staff,
		withdrawn: complainant,
	},
	external: { accepted: answer, response_drafted: staff, closed: staff, withdrawn: complainant },
	closed: { disputed: answer, external: staff },
	withdrawn: { received: engine },
};

export const complaintStages = Object.keys(moves) as readonly ComplaintStage[];

/** Whether this hand may ever move a complaint that way, guards apart. */
export function mayMove(from: ComplaintStage, to: ComplaintStage, by: ComplaintMover): boolean {
	return moves[from][to]?.includes(by) ?? false;
}

/** Where this hand may move a complaint from here. */
export function nextStages(from: ComplaintStage, by: ComplaintMover): readonly ComplaintStage[] {
	return complaintStages.filter((to) => mayMove(from, to, by));
}

const told: ReadonlySet<ComplaintStage> = new Set<ComplaintStage>([
	'decision_communicated',
	'accepted',
	'disputed',
	'external',
	'closed',
]);

/** The complainant knows the decision and how to dispute it. */
export function isDecided(stage: ComplaintStage): boolean {
	return told.has(stage);
}

/** Nobody works on it any more. */
export function isOver(stage: ComplaintStage): boolean {
	return stage === 'closed' || stage === 'withdrawn';
}
