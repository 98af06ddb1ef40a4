import { z } from 'zod';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { openStatuses } from '../../domain/lifecycle/ticket-transitions.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import type { TicketRow } from '../../store/tables.ts';
import { addTicket } from '../add-ticket.ts';
import { linkTickets } from '../link-tickets.ts';
import { setStatus } from '../move-ticket.ts';
import { invalid } from '../refusal.ts';
import { tellCustomer } from '../tell-customer.ts';
import { actOnTicket, actOnTickets, type ActContext } from './act-on-ticket.ts';
import { readBody, words } from './read-body.ts';

const mergeSchema = z.strictObject({ into: z.uuid('must be the id of a ticket') });

/**
 * Merges a ticket into another one of the same customer: the earlier receipt counts for both, an urgent mark goes
 * along, and both customers are told.
 *
 * @throws Refusal naming field and clause.
 */
export async function mergeTickets(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ActContext,
): Promise<{ ticket: string; merged_into: string }> {
	const { into } = readBody(mergeSchema, body, { act: 'merge', clause: '1.4.2' });
	if (into === id) throw refused('merge.into', text('不能并入自身', 'cannot be the ticket itself'));
	return actOnTickets(db, [id, into], context, async (trx, [from, to]) => {
		if (!from || !to) throw new Error('A ticket that is held is gone');
		checkMergeable(from, to);
		for (const ticket of [from, to]) await tellCustomer(trx, ticket, mergedTexts(from, to), context);
		await takeOver(trx, { from, to }, context);
		await linkTickets(
			trx,
			{ one: await fresh(trx, from), other: await fresh(trx, to), kind: 'merged_into' },
			context,
		);
		return { ticket: id, merged_into: into };
	});
}

function checkMergeable(from: TicketRow, to: TicketRow) {
	if (from.customer !== to.customer) {
		throw invalid(
			'merge.into',
			'1.2',
			text('只能合并同一客户的工单', 'belongs to another customer; only tickets of one customer are merged'),
		);
	}
	for (const ticket of [from, to]) requireMergeable(ticket);
	if (from.type === 'complaint') throw complaintStays();
}

/** @throws Refusal for a ticket that cannot be merged away, whatever into. */
export function refuseMergingAway(ticket: TicketRow): void {
	requireMergeable(ticket);
	if (ticket.type === 'complaint') throw complaintStays();
}

function requireMergeable({ status, number }: TicketRow) {
	if (status !== null && openStatuses.has(status)) return;
	throw refused(
		'merge.into',
		text(
			`工单 ${number ?? ''} 已结束处理，不能合并；可改为关联`,
			`ticket ${number ?? ''} is over and cannot be merged; link it instead`,
		),
	);
}

function complaintStays() {
	return invalid(
		'merge.ticket',
		'1.4.5',
		text(
			'投诉须单独处理，不能并入其他工单',
			'a complaint is dealt with on its own and cannot be merged away',
		),
	);
}

/** @throws Refusal for a ticket of which nothing can be split off. */
export function refuseSplitting({ merged_into }: TicketRow): void {
	if (merged_into === null) return;
	throw refused('split.ticket', text('已并入另一张工单', 'was merged into another ticket'));
}

const refused = (place: string, wording: LocalizedText) => invalid(place, '1.4.2', wording);

async function takeOver(trx: Db, { from, to }: { from: TicketRow; to: TicketRow }, context: ActContext) {
	const receivedAt = Math.min(from.received_at ?? Infinity, to.received_at ?? Infinity);
	const marked = from.urgent && !to.urgent;
	await setStatus(
		trx,
		to,
		{
			to: to.status ?? 'new',
			reason: to.status_reason,
			columns: {
				received_at: receivedAt,
				...(marked
					? { urgent: true, urgent_via: from.urgent_via, urgent_evidence: from.urgent_evidence }
					: {}),
			},
		},
		context,
	);
	await setStatus(
		trx,
		from,
		{
			to: 'rejected',
			reason: null,
			columns: { rejection_reason: 'duplicate', merged_into: to.id },
		},
		context,
	);
	const { now, actor } = context;
	const event = { kind: 'ticket_merged', occurredAt: now, actor, clause: '1.4.2' } as const;
	await appendEvents(
		trx,
		[
			{ ...event, ticket: from.id, data: { into: to.id, number: to.number } },
			{
				...event,
				ticket: to.id,
				data: { from: from.id, number: from.number, received_at: new Date(receivedAt).toISOString() },
			},
		],
		context,
	);
}

function mergedTexts(from: TicketRow, to: TicketRow): LocalizedText {
	return text(
		`您的请求 ${from.number ?? ''} 与 ${to.number ?? ''} 属于同一事项，已合并处理；今后请使用编号 ${to.number ?? ''}。`,
		`Your requests ${from.number ?? ''} and ${to.number ?? ''} are about the same matter and are now dealt with together; please use ${to.number ?? ''} from now on.`,
	);
}

async function fresh(trx: Db, { id }: TicketRow): Promise<TicketRow> {
	const [row] = await lockTickets(trx, [id]);
	if (!row) throw new Error(`Ticket ${id} is gone`);
	return row;
}

const splitSchema = z.strictObject({
	subject: words(255),
	description: words(100_000).optional(),
	catalog_item: z.uuid().optional(),
	assignee: z.uuid().optional(),
});

/** Makes a ticket of its own of a second matter; it was received when the first one was. */
export async function splitTicket(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ActContext,
): Promise<{ ticket: string; number: string | null }> {
	const given = readBody(splitSchema, body, { act: 'split', clause: '1.4.2' });
	return actOnTicket(db, id, context, async (trx, from) => {
		refuseSplitting(from);
		const { contact, customer, channel, language, received_at } = from;
		const made = await addTicket(
			trx,
			{
				...given,
				...(contact === null ? { customer } : { contact }),
				...(channel === null ? {} : { channel }),
				...(language === null ? {} : { language }),
				received_at: new Date(received_at ?? context.now).toISOString(),
			},
			context,
		);
		await linkTickets(trx, { one: from, other: made, kind: 'split_into' }, context);
		const data = { into: made.id, number: made.number };
		const event = { ticket: id, kind: 'ticket_split', occurredAt: context.now } as const;
		await appendEvents(trx, [{ ...event, actor: context.actor, clause: '1.4.2', data }], context);
		return { ticket: made.id, number: made.number };
	});
}

const linkSchema = z.strictObject({
	ticket: z.uuid('must be the id of a ticket'),
	kind: z.enum(['related', 'duplicate_of']).default('related'),
});

/** Notes that two tickets have to do with each other. A duplicate stays open until somebody rejects it as one. */
export async function linkTwo(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ActContext,
): Promise<{ ticket: string; related: TicketRow['related'] }> {
	const { ticket: other, kind } = readBody(linkSchema, body, { act: 'link', clause: '1.4.2' });
	if (other === id) throw refused('link.ticket', text('不能关联自身', 'cannot be the ticket itself'));
	return actOnTickets(db, [id, other], context, async (trx, [one, two]) => {
		if (!one || !two) throw new Error('A ticket that is held is gone');
		await linkTickets(trx, { one, other: two, kind }, context);
		return { ticket: id, related: (await fresh(trx, one)).related };
	});
}
