import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import { isStorable } from '../domain/storable-text.ts';
import { appendEvents } from '../store/append-events.ts';
import { readComplaintsOf } from '../store/complaints.ts';
import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { readEscalations } from '../store/read-escalations.ts';
import { readTimers } from '../store/read-timers.ts';
import { ticketTable, timerTable, type TicketRow, type TimerRow } from '../store/tables.ts';
import { accusedIn } from './accused-in.ts';
import { readBody } from './acts/read-body.ts';
import { bringInLine } from './bring-in-line.ts';
import { mayAccept } from './open-escalations.ts';
import { waitsSince } from './plan-escalation.ts';
import { forbidden, invalid } from './refusal.ts';
import type { PlanContext } from './ticket-plan.ts';
import { timerEvent } from './timer-event.ts';

const requestSchema = z.strictObject({
	/** One escalation of the ticket; all that one may accept when absent. */
	timer: z.uuid().optional(),
	note: z.string().trim().min(1).max(2000).refine(isStorable, 'must not hold a null character').optional(),
});

export type AcceptRequest = z.infer<typeof requestSchema>;

export interface AcceptedEscalation {
	readonly ticket: string;
	readonly accepted: readonly { readonly timer: string; readonly level: number }[];
}

interface Accepting {
	readonly user: string;
	readonly isSupervisor: boolean;
}

/**
 * Takes escalations of a ticket on: the ladder keeps silent about higher levels of these timers until another promise
 * of the ticket is broken. In one transaction with its timeline and timers; what was due by then has fired before.
 *
 * @throws Refusal naming field and clause.
 */
export async function acceptEscalation(
	db: Db,
	{ ticket: id, body, by }: { readonly ticket: string; readonly body: unknown; readonly by: Accepting },
	context: PlanContext,
): Promise<AcceptedEscalation> {
	const request = readBody(requestSchema, body ?? {}, { act: 'accept', clause: '2.2.2' });
	return db.transaction(async (trx) => {
		await lockTickets(trx, [id]);
		await bringInLine(trx, [id], context);
		const [ticket] = await lockTickets(trx, [id]);
		if (!ticket) throw invalid('accept.ticket', '2.2.2', text('没有这张工单', 'there is no such ticket'));
		await refuseTheAccused(trx, ticket, by.user);
		const rows = await acceptable(trx, { ticket, request, by });
		await record(trx, { ticket, rows, request, by }, context);
		await bringInLine(trx, [id], context);
		return {
			ticket: id,
			accepted: rows.map((row) => ({ timer: row.id, level: row.escalation_level ?? 0 })),
		};
	});
}

/** Whoever takes it on keeps the ladder silent, which is not for those whom the complaint is about. */
export async function refuseTheAccused(db: Db, ticket: TicketRow, user: string) {
	const complaints = await readComplaintsOf(db, [ticket.id]);
	if (accusedIn(ticket, complaints.get(ticket.id)) !== user) return;
	throw forbidden(
		'accept.user',
		'1.4.5',
		text(
			'投诉涉及您本人，不能由您接受升级；请由其他主管接受',
			'the complaint is about you; another supervisor accepts its escalations',
		),
	);
}

/** @throws Refusal where nothing waits, or not for this user. */
export async function acceptable(
	db: Db,
	{ ticket, request, by }: { ticket: TicketRow; request: AcceptRequest; by: Accepting },
): Promise<TimerRow[]> {
	const timers = await readTimers(db, [ticket.id]);
	const waiting = timers.filter(
		(row) => waitsSince(row) !== null && (request.timer === undefined || request.timer === row.id),
	);
	if (waiting.length === 0) throw nothingWaits(request);
	const told = await readEscalations(db, [ticket.id]);
	const rows = waiting.filter((row) => mayAccept({ ticket, row, told }, by));
	if (rows.length > 0) return rows;
	throw forbidden(
		'accept.user',
		'2.2.2',
		text(
			'该升级并未通知您；请由被通知人、升级后的接手人或主管接受',
			'you were not told of this escalation; whoever was told, was given the ticket by it, or a supervisor accepts it',
		),
	);
}

function nothingWaits({ timer }: AcceptRequest) {
	return timer === undefined
		? invalid(
				'accept.ticket',
				'2.2.2',
				text('该工单没有待接受的升级', 'no escalation of this ticket waits to be accepted'),
			)
		: invalid(
				'accept.timer',
				'2.2.2',
				text(
					'该计时器没有待接受的升级；请查看 GET /desk/escalations',
					'no escalation of this timer waits to be accepted; see GET /desk/escalations',
				),
			);
}

async function record(
	db: Db,
	{
		ticket,
		rows,
		request,
		by,
	}: { ticket: TicketRow; rows: readonly TimerRow[]; request: AcceptRequest; by: Accepting },
	context: PlanContext,
) {
	const accepted = { escalation_accepted_at: context.now, escalation_accepted_by: by.user };
	await timerTable.updateMany(
		db,
		rows.map(({ id }) => ({ id, patch: accepted })),
	);
	const events = rows.map((row) => ({
		...timerEvent(row, 'escalation_accepted', context.now, {
			level: row.escalation_level,
			...(request.note ? { note: request.note } : {}),
		}),
		actor: by.user,
	}));
	await appendEvents(db, events, context);
	await ticketTable.update(db, ticket.id, { stale_since: context.now });
}
