import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import { lockComplaints } from '../store/complaints.ts';
import { ticketsWithMailUnderWay } from '../store/notifications.ts';
import { readChannels } from '../store/read-channels.ts';
import { readHistory, type HistoryEvent } from '../store/read-history.ts';
import { readMessages, readTimers } from '../store/read-timers.ts';
import type { ChannelType } from '../domain/vocabulary.ts';
import type { TicketRow } from '../store/tables.ts';
import { governingAgreement, type GoverningAgreement } from './governing-agreement.ts';
import { findEarlier } from './suggest-repeat.ts';
import type { TicketState } from './ticket-plan.ts';

/** Reads, in a handful of statements, all that planning needs to know of these tickets. */
export async function loadTicketStates(
	db: Db,
	tickets: readonly TicketRow[],
	context: { now: number },
): Promise<TicketState[]> {
	const ids = tickets.map(({ id }) => id);
	const agreements = await loadAgreements(db, tickets);
	const found = await readMessages(db, ids);
	const messages = groupByTicket(found);
	const past = await readHistory(db, ids);
	const history = groupByTicket(past);
	const channelTypes = await loadChannelTypes(db, [...tickets, ...found], past);
	const timers = groupByTicket(await readTimers(db, ids));
	const complaints = await lockComplaints(db, tickets);
	const underWay = await ticketsWithMailUnderWay(db, ids, context.now);
	const states: TicketState[] = [];
	for (const ticket of tickets) {
		const agreement = agreements.get(ticket.agreement ?? '');
		if (!agreement) continue;
		states.push({
			ticket,
			agreement,
			channelTypes,
			history: history.get(ticket.id) ?? [],
			messages: messages.get(ticket.id) ?? [],
			timers: timers.get(ticket.id) ?? [],
			complaint: complaints.get(ticket.id) ?? null,
			mailUnderWay: underWay.has(ticket.id),
			earlier: await findEarlier(db, ticket, agreement),
		});
	}
	return states;
}

export async function loadAgreements(
	db: Db,
	tickets: readonly TicketRow[],
): Promise<Map<string, GoverningAgreement>> {
	const found = await readAgreements(db, distinct(tickets.map(({ agreement }) => agreement)));
	const agreements = new Map<string, GoverningAgreement>();
	for (const row of found) agreements.set(row.agreement.id, await governingAgreement(db, row));
	return agreements;
}

/** Of every channel that a ticket or message came by, those that a ticket has left included. */
async function loadChannelTypes(
	db: Db,
	rows: readonly { readonly channel: string | null }[],
	history: readonly HistoryEvent[],
): Promise<ReadonlyMap<string, ChannelType>> {
	const wasMoved = history.some(({ data }) => JSON.stringify(data).includes('"channel"'));
	const keys = distinct(rows.map(({ channel }) => channel));
	const channels = await readChannels(db, wasMoved ? null : keys);
	return new Map(channels.flatMap(({ id, type }) => (type ? [[id, type] as const] : [])));
}

function distinct(values: readonly (string | null)[]): string[] {
	return [...new Set(values.filter((value) => value !== null))];
}

function groupByTicket<Row extends { readonly ticket: string | null }>(
	rows: readonly Row[],
): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const group = groups.get(row.ticket ?? '');
		if (group) group.push(row);
		else groups.set(row.ticket ?? '', [row]);
	}
	return groups;
}
