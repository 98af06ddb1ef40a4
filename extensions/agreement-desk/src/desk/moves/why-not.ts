import type { LocalizedText } from '../../domain/localized-text.ts';
import { Refusal } from '../refusal.ts';

/** What stands in the way of something, before it is tried. */
export interface ShownObstacle {
	/** The field to look at, as the refusal would name it: `desk_tickets.status_reason`. */
	readonly field: string;
	/** Null where it is a matter of rights, not of the agreement. */
	readonly clause: string | null;
	readonly text: LocalizedText;
}

/** What a check would refuse; null for what it lets pass. Anything else that goes wrong is thrown. */
export async function whyNot(check: () => unknown): Promise<ShownObstacle | null> {
	try {
		await check();
		return null;
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		const [first] = problem.complaints;
		return first
			? { field: first.place, clause: first.clause, text: first.text }
			: { field: '', clause: null, text: problem.text };
	}
}

/** The first of several checks that refuses. */
export async function firstObstacle(...checks: readonly (() => unknown)[]): Promise<ShownObstacle | null> {
	for (const check of checks) {
		const obstacle = await whyNot(check);
		if (obstacle) return obstacle;
	}
	return null;
}
