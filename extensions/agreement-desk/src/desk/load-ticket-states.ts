import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import { ticketsWithMailUnderWay } from '../store/notifications.ts';
import { readChannels } from '../store/read-channels.ts';
import { readMessages, readTimers } from '../store/read-timers.ts';
import type { MessageRow, TicketRow, TimerRow } from '../store/tables.ts';
import { governingAgreement, type GoverningAgreement } from './governing-agreement.ts';
import type { TicketState } from './ticket-plan.ts';

/** Reads, in a handful of statements, all that planning needs to know of these tickets. */
export async function loadTicketStates(
	db: Db,
	tickets: readonly TicketRow[],
	context: { now: number },
): Promise<TicketState[]> {
	const ids = tickets.map(({ id }) => id);
	const agreements = await loadAgreements(db, tickets);
	const channels = await readChannels(db, distinct(tickets.map(({ channel }) => channel)));
	const channelTypes = new Map(channels.map(({ id, type }) => [id, type]));
	const messages = groupByTicket(await readMessages(db, ids));
	const timers = groupByTicket(await readTimers(db, ids));
	const underWay = await ticketsWithMailUnderWay(db, ids, context.now);
	return tickets.flatMap((ticket) => {
		const agreement = agreements.get(ticket.agreement ?? '');
		if (!agreement) return [];
		return [
			{
				ticket,
				agreement,
				channelType: channelTypes.get(ticket.channel ?? '') ?? null,
				messages: messages.get(ticket.id) ?? [],
				timers: timers.get(ticket.id) ?? [],
				mailUnderWay: underWay.has(ticket.id),
			},
		];
	});
}

async function loadAgreements(
	db: Db,
	tickets: readonly TicketRow[],
): Promise<Map<string, GoverningAgreement>> {
	const found = await readAgreements(db, distinct(tickets.map(({ agreement }) => agreement)));
	const agreements = new Map<string, GoverningAgreement>();
	for (const row of found) agreements.set(row.agreement.id, await governingAgreement(db, row));
	return agreements;
}

function distinct(values: readonly (string | null)[]): string[] {
	return [...new Set(values.filter((value) => value !== null))];
}

function groupByTicket<Row extends MessageRow | TimerRow>(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const group = groups.get(row.ticket ?? '');
		if (group) group.push(row);
		else groups.set(row.ticket ?? '', [row]);
	}
	return groups;
}
