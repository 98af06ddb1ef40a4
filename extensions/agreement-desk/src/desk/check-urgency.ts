import { text } from '../domain/localized-text.ts';
import type { TicketRow } from '../store/tables.ts';
import type { ActingUser } from './acting-user.ts';
import type { Payload } from './payload.ts';
import { forbidden } from './refusal.ts';

const urgencyFields = ['urgent', 'urgent_via', 'urgent_evidence'] as const;

/**
 * R15: urgency is the customer's word; staff neither give it nor take it back, nor touch what it rests on.
 *
 * @throws Refusal (403).
 */
export async function checkUrgency(
	payload: Payload,
	rows: readonly TicketRow[],
	{ acting }: { acting: () => Promise<ActingUser> },
): Promise<void> {
	const field = urgencyFields.find((name) => payload[name] !== undefined);
	if (!field) return;
	const { urgent } = payload;
	if (urgent !== undefined && urgent !== true && rows.some((row) => row.urgent)) {
		throw forbidden(
			'desk_tickets.urgent',
			'2.2.3',
			text(
				'客户已标识为紧急，不可取消',
				'the customer marked this request urgent; that cannot be taken back',
			),
		);
	}
	const changes = rows.some((row) => (payload[field] ?? null) !== (row[field] ?? null));
	if (!changes || !(await acting()).isStaff) return;
	throw forbidden(
		`desk_tickets.${field}`,
		'2.2.3',
		text(
			'只有客户可以标识紧急；客户口头告知时，请用“记录紧急”（/desk/tickets/:id/urgent）并附依据',
			'only the customer marks a request urgent; what they said by word of mouth is recorded with its evidence by /desk/tickets/:id/urgent',
		),
	);
}
