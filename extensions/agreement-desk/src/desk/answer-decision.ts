import { z } from 'zod';
import { mayMove } from '../domain/lifecycle/complaint-stages.ts';
import { text } from '../domain/localized-text.ts';
import type { ComplaintStage } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { complaintTable } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { readComplaintRequest, saidWords } from './complaint-request.ts';
import { holdComplaintOf } from './hold-complaint-of.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { invalid } from './refusal.ts';

const requestSchema = z.discriminatedUnion('answer', [
	z.strictObject({ answer: z.literal('accepted'), reason: saidWords.nullish() }),
	z.strictObject({ answer: z.literal('disputed'), reason: saidWords }),
]);

/**
 * What the customer says to the decision on their complaint (1.4.5): accepted, or disputed with a reason.
 *
 * @throws Refusal naming field and clause.
 */
export async function answerDecision(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ReceiveContext,
): Promise<{ ticket: string; complaint_stage: ComplaintStage }> {
	const { answer, reason } = readComplaintRequest(requestSchema, {
		place: 'answer',
		body,
		expected: text(
			'答复（answer）须为 accepted 或 disputed；不认可时须写明理由（reason）',
			'answer must be accepted or disputed; disputed needs a reason',
		),
	});
	return db.transaction(async (trx) => {
		const { complaint } = await holdComplaintOf(trx, id, context);
		const stage = complaint?.stage ?? null;
		if (!complaint || stage === null || !mayMove(stage, answer, 'customer')) throw notNow(stage);
		await complaintTable.update(trx, complaint.id, {
			stage: answer,
			answer,
			answer_words: reason ?? null,
			answered_at: context.now,
			...(answer === 'accepted' ? { accepted_at: context.now } : { disputed_at: context.now }),
			stale_since: context.now,
			user_updated: context.actor,
		});
		await bringInLine(trx, [id], context);
		return { ticket: id, complaint_stage: answer };
	});
}

function notNow(stage: ComplaintStage | null) {
	return invalid(
		'answer.ticket',
		'1.4.5',
		stage === 'accepted' || stage === 'disputed'
			? text('已答复过', 'has been given already')
			: text('该工单没有待答复的投诉处理决定', 'the ticket has no decision on a complaint to answer'),
	);
}
