import { isOver } from '../../domain/lifecycle/complaint-stages.ts';
import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { ComplaintRow, ContactRow, TicketRow } from '../../store/tables.ts';
import { forbidden, invalid, invalidAll } from '../refusal.ts';

/** What has to be over before something personal is erased; everything that stands against it is told at once. */
export function checkErasable(
	tickets: readonly TicketRow[],
	given: {
		readonly contact: ContactRow | null;
		readonly complaints: ReadonlyMap<string, ComplaintRow>;
	},
): void {
	const { contact, complaints } = given;
	if (contact?.legal_hold) {
		throw forbidden('erase.contact', '3.1.2.3', held(contact.legal_hold));
	}
	const obstacles = tickets.flatMap((ticket) => {
		const obstacle = obstacleTo(ticket, complaints.get(ticket.id));
		return obstacle ? [{ place: 'erase.ticket', clause: '3.1.2.3', text: named(ticket, obstacle) }] : [];
	});
	if (obstacles.length > 0) throw invalidAll(obstacles);
}

function obstacleTo(ticket: TicketRow, complaint: ComplaintRow | undefined): LocalizedText | null {
	if (ticket.legal_hold) return held(ticket.legal_hold);
	if (ticket.status !== null && (openStatuses.has(ticket.status) || ticket.status === 'resolved')) {
		return text('尚未结束', 'is not over yet');
	}
	if (complaint && !isOver(complaint.stage ?? 'received')) {
		return text('投诉尚未了结', 'has a complaint that is not closed yet');
	}
	return null;
}

const held = (reason: string) => text(`处于法律保留（${reason}）`, `is under a legal hold (${reason})`);

function named({ number }: TicketRow, what: LocalizedText): LocalizedText {
	return text(`工单 ${number ?? ''} ${what['zh-CN']}`, `ticket ${number ?? ''} ${what['en-US']}`);
}

/** What cannot be undone is said twice. */
export function checkConfirmed(given: string, expected: string): void {
	if (given === expected) return;
	throw invalid(
		'erase.confirm',
		'3.1.2.3',
		text(
			'匿名化不可撤销：请在 confirm 中填写联系人姓名（工单无联系人时填写工单编号）',
			'cannot be undone: repeat the name of the contact, or the number of a ticket without one',
		),
	);
}
