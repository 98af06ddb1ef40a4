import { text } from '../domain/localized-text.ts';
import { isAlwaysTaken } from '../domain/notices/interruption.ts';
import type { TicketRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';
import { forbidden } from './refusal.ts';

/**
 * 3.1.1.4: what was taken while the service was suspended or over, since it was a complaint or about personal data,
 * does not become a request that would have been refused.
 *
 * @throws Refusal naming the clause.
 */
export function refuseOutside(payload: Payload, rows: readonly TicketRow[]): void {
	const to = payload['type'];
	if (to === undefined || isAlwaysTaken(to)) return;
	const taken = rows.some(({ outside_agreement, type }) => outside_agreement !== null && isAlwaysTaken(type));
	if (!taken) return;
	throw forbidden(
		'desk_tickets.type',
		'3.1.1.4',
		text(
			'该工单在服务暂停或终止期间受理，只能是投诉或个人信息请求；其他请求请在服务恢复后另建工单',
			'the ticket was taken while the service was suspended or over, so it can only be a complaint or a request about personal data; make another one for anything else once the service is back',
		),
	);
}
