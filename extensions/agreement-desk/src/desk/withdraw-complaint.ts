import { z } from 'zod';
import { mayMove } from '../domain/lifecycle/complaint-stages.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { complaintTable, ticketTable } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { readComplaintRequest, saidWords } from './complaint-request.ts';
import { isDoneWith } from './done-with.ts';
import { holdComplaintOf } from './hold-complaint-of.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { invalid } from './refusal.ts';

const requestSchema = z.strictObject({ reason: saidWords.nullish() });

/**
 * The customer withdraws their complaint (1.4.5), and the ticket with it where work on it goes on. The record stays.
 *
 * @throws Refusal naming field and clause.
 */
export async function withdrawComplaint(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ReceiveContext,
): Promise<{ ticket: string; complaint_stage: 'withdrawn' }> {
	const { reason } = readComplaintRequest(requestSchema, { place: 'withdraw', body: body ?? {} });
	return db.transaction(async (trx) => {
		const { ticket, complaint } = await holdComplaintOf(trx, id, context);
		if (!complaint?.stage || !mayMove(complaint.stage, 'withdrawn', 'customer')) throw nothingToWithdraw();
		await complaintTable.update(trx, complaint.id, {
			stage: 'withdrawn',
			withdrawn_at: context.now,
			withdrawal_reason: reason ?? null,
			stale_since: context.now,
			user_updated: context.actor,
		});
		const stays = isDoneWith(ticket);
		await ticketTable.update(trx, id, {
			...(stays ? {} : { status: 'cancelled' }),
			stale_since: context.now,
			user_updated: context.actor,
		});
		await bringInLine(trx, [id], context);
		return { ticket: id, complaint_stage: 'withdrawn' };
	});
}

function nothingToWithdraw() {
	return invalid(
		'withdraw.ticket',
		'1.4.5',
		text('该工单没有可撤回的投诉', 'the ticket has no complaint that could be withdrawn'),
	);
}
