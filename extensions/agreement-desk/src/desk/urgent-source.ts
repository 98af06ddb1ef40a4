import type { TicketRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';

/**
 * 2.2.3: how and by whom the customer's word came in, where whoever brings it says neither: an app, by its login.
 * Empty for a change that marks nothing urgent, or something that already is.
 */
export function urgentSource(
	payload: Payload,
	{ rows, actor }: { rows: readonly Pick<TicketRow, 'urgent'>[]; actor: string | null },
): Partial<Pick<TicketRow, 'urgent_via' | 'urgent_evidence'>> {
	if (payload['urgent'] !== true || rows.some(({ urgent }) => urgent)) return {};
	return {
		...(isGiven(payload['urgent_via']) ? {} : { urgent_via: 'api' }),
		...(isGiven(payload['urgent_evidence']) || actor === null ? {} : { urgent_evidence: `user ${actor}` }),
	};
}

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}
