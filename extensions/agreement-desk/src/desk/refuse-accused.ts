import { isOver } from '../domain/lifecycle/complaint-stages.ts';
import { text } from '../domain/localized-text.ts';
import { readComplaintsOf } from '../store/complaints.ts';
import type { Db } from '../store/db.ts';
import type { TicketRow } from '../store/tables.ts';
import { invalid } from './refusal.ts';

/**
 * 1.4.5: who is complained about does not work on the complaint, and who investigates it does not handle it. Where two
 * changes meet, the ticket is taken from them again as soon as it is brought in line.
 *
 * @throws Refusal.
 */
export async function refuseAccused(
	db: Db,
	tickets: readonly Pick<TicketRow, 'id' | 'type'>[],
	assignee: unknown,
): Promise<void> {
	if (typeof assignee !== 'string') return;
	const ids = tickets.flatMap(({ id, type }) => (type === 'complaint' ? [id] : []));
	for (const { stage, respondent, investigator } of (await readComplaintsOf(db, ids)).values()) {
		if (isOver(stage ?? 'received')) continue;
		if (assignee === respondent) {
			throw invalid(
				'desk_tickets.assignee',
				'1.4.5',
				text('不能指派给被投诉人，请另选他人', 'cannot be the person complained about; choose somebody else'),
			);
		}
		if (assignee !== investigator) continue;
		throw invalid(
			'desk_tickets.assignee',
			'1.4.5',
			text(
				'不能指派给该投诉的调查人，调查须与处理分开',
				'cannot be who investigates the complaint: the two are kept apart',
			),
		);
	}
}
