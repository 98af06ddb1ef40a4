import { text } from '../domain/localized-text.ts';
import type { TicketRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

/**
 * 2.2.2: a request that turns out to be complex is given more time, so somebody says why. Apps may know it from the
 * start, and need not.
 *
 * @throws Refusal for a change to complex without a reason, and for one that takes the reason away.
 */
export function checkComplexity(payload: Payload, rows: readonly TicketRow[]): void {
	const { complexity, complex_reason: reason } = payload;
	const unexplained = rows.some((row) => {
		const becomes = complexity === 'complex' && row.complexity !== 'complex';
		if (becomes) return !says(reason === undefined ? row.complex_reason : reason);
		const stays = complexity === undefined && row.complexity === 'complex';
		return stays && reason !== undefined && !says(reason) && says(row.complex_reason);
	});
	if (unexplained) throw noReason();
}

/**
 * Staff who take a request in as complex say why, as they do when it turns out to be.
 *
 * @throws Refusal for a new ticket of theirs that is complex without a reason.
 */
export async function requireComplexReason(payload: Payload, isStaff: () => Promise<boolean>): Promise<void> {
	const { complexity, complex_reason: reason } = payload;
	if (complexity !== 'complex' || says(reason)) return;
	if (await isStaff()) throw noReason();
}

function noReason() {
	return invalid(
		'desk_tickets.complex_reason',
		'2.2.2',
		text('须说明为何认定为复杂问题', 'is needed for a complex request: say why it is one'),
	);
}

function says(reason: unknown): boolean {
	return typeof reason === 'string' && reason.trim() !== '';
}
