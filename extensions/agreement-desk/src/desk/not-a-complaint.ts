import { z } from 'zod';
import { isOver } from '../domain/lifecycle/complaint-stages.ts';
import { text } from '../domain/localized-text.ts';
import { appendEvents } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import {
	complaintTable,
	messageTable,
	ticketTable,
	type ComplaintRow,
	type TicketRow,
} from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { readComplaintRequest, saidWords } from './complaint-request.ts';
import { holdComplaintOf } from './hold-complaint-of.ts';
import { recordMessage, type RecordContext } from './record-message.ts';
import { invalid } from './refusal.ts';

const requestSchema = z.strictObject({
	/** What the customer is told. */
	reason: saidWords,
	/** What it is instead. */
	type: z
		.enum([
			'service_request',
			'consultation',
			'problem',
			'technical_support',
			'suggestion',
			'compliment',
			'privacy_request',
		])
		.default('service_request'),
	/** As with any message to a customer: in spite of a warning, and in spite of a refusal. */
	confirmed: z.boolean().optional(),
	override_reason: z.string().max(255).optional(),
});

/**
 * A supervisor finds that a ticket is no complaint, and tells the customer why, in one transaction (1.4.5). The record
 * stays, and the customer may complain again. The caller has made sure that a supervisor asks.
 *
 * @throws Refusal naming field and clause.
 */
export async function notAComplaint(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: RecordContext,
): Promise<{ ticket: string; type: TicketRow['type']; message: string }> {
	const request = readComplaintRequest(requestSchema, {
		place: 'not_a_complaint',
		body,
		expected: text(
			'须写明告知客户的理由（reason）；可指定工单类型（type）',
			'needs the reason that the customer is told; type says what it is instead',
		),
	});
	return db.transaction(async (trx) => {
		const { ticket, complaint } = await holdComplaintOf(trx, id, context);
		refuseUndoing(ticket, complaint, context.actor);
		const message = await tellCustomer(trx, { ticket, request }, context);
		if (complaint && !isOver(complaint.stage ?? 'received')) {
			await complaintTable.update(trx, complaint.id, {
				stage: 'withdrawn',
				withdrawn_at: context.now,
				withdrawal_reason: request.reason,
				stale_since: context.now,
				user_updated: context.actor,
			});
		}
		const { type } = request;
		await ticketTable.update(trx, id, { type, stale_since: context.now, user_updated: context.actor });
		const event = {
			ticket: id,
			kind: 'complaint_withdrawn_by_staff',
			occurredAt: context.now,
			actor: context.actor,
			clause: '1.4.5',
			data: { reason: request.reason, type, message },
		} as const;
		await appendEvents(trx, [event], context);
		await bringInLine(trx, [id], context);
		return { ticket: id, type, message };
	});
}

/** @throws Refusal for a ticket that is no complaint, and for whom it is about. */
export function refuseUndoing(
	{ type }: Pick<TicketRow, 'type'>,
	complaint: Pick<ComplaintRow, 'respondent'> | null | undefined,
	actor: string | null,
): void {
	if (type !== 'complaint') throw noComplaint();
	if (complaint && actor !== null && complaint.respondent === actor) throw accused();
}

function noComplaint() {
	return invalid('not_a_complaint.ticket', '1.4.5', text('该工单不是投诉', 'the ticket is no complaint'));
}

function accused() {
	return invalid(
		'not_a_complaint.ticket',
		'1.4.5',
		text(
			'被投诉人不能撤销针对自己的投诉',
			'the person complained about cannot turn back a complaint about themselves',
		),
	);
}

/** A public word of the supervisor, on the channel of the ticket. */
async function tellCustomer(
	trx: Db,
	{ ticket, request }: { ticket: TicketRow; request: z.infer<typeof requestSchema> },
	context: RecordContext,
): Promise<string> {
	const message = await recordMessage(
		trx,
		{
			...{ ticket: ticket.id, kind: 'agent_reply', author_type: 'agent', body: request.reason },
			confirmed: request.confirmed ?? false,
			override_reason: request.override_reason ?? null,
		},
		context,
	);
	await messageTable.insert(trx, [message]);
	return message.id ?? '';
}
