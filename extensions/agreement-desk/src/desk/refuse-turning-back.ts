import { text } from '../domain/localized-text.ts';
import type { TicketRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';
import { forbidden } from './refusal.ts';

/**
 * 1.4.5: a complaint does not cease to be one because somebody edits its type.
 *
 * @throws Refusal that says how a supervisor does it, with a reason that the customer reads.
 */
export function refuseTurningBack(payload: Payload, rows: readonly TicketRow[]): void {
	const to = payload['type'];
	if (to === undefined || to === 'complaint' || !rows.some(({ type }) => type === 'complaint')) return;
	throw forbidden(
		'desk_tickets.type',
		'1.4.5',
		text(
			'投诉不能直接改为其他类型；确不属于投诉时，由主管使用 /desk/tickets/:id/not-a-complaint，并向客户说明理由',
			'a complaint is not simply made something else; where it is none, a supervisor uses /desk/tickets/:id/not-a-complaint with a reason that the customer is told',
		),
	);
}
