import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import type { ComplaintSource } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { complaintTable, ticketTable, type ComplaintRow, type TicketRow } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { readComplaintRequest, saidWords } from './complaint-request.ts';
import { refuseOver } from './create-complaint.ts';
import { holdComplaintOf } from './hold-complaint-of.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { invalid } from './refusal.ts';
import { readContact } from '../store/read-contact.ts';
import { readUsers } from '../store/read-staff.ts';

const requestSchema = z.strictObject({
	/** What is complained about, in the words of the customer. */
	description: saidWords,
	remedy_sought: saidWords.nullish(),
	product_service: z.string().trim().max(255).nullish(),
	/** A user of Directus; whom the customer means where they do not know is in `respondent_words`. */
	respondent: z.uuid().nullish(),
	respondent_words: z.string().trim().max(255).nullish(),
	/** Who complains, where it is not the contact of the ticket. */
	contact: z.uuid().nullish(),
	received_via: z
		.enum(['phone', 'email', 'chat', 'portal', 'social', 'letter', 'in_person', 'regulator'])
		.nullish(),
});

type Request = z.infer<typeof requestSchema>;

/**
 * 1.4.5: any ticket becomes a complaint by the word of the customer, in one transaction with its record and its
 * clocks. A solved or closed ticket is open again; a complaint that was withdrawn is taken up once more.
 *
 * @param contact in whose name an app asks; the complainant, where the request names nobody else
 * @throws Refusal naming field and clause.
 */
export async function complain(
	db: Db,
	{ ticket: id, body, contact = null }: { ticket: string; body: unknown; contact?: string | null },
	context: ReceiveContext,
): Promise<{ ticket: string; complaint_stage: TicketRow['complaint_stage'] }> {
	const request = readComplaintRequest(requestSchema, {
		place: 'complain',
		body,
		expected: text(
			'请写明投诉内容（description）；可附诉求（remedy_sought）与被投诉人（respondent）',
			'say what the complaint is about (description); remedy_sought and respondent may follow',
		),
	});
	return db.transaction(async (trx) => {
		const { ticket, complaint } = await holdComplaintOf(trx, id, context);
		refuseOver(ticket);
		if (ticket.type === 'complaint' && complaint && complaint.stage !== 'withdrawn') throw already();
		await checkRespondent(trx, request);
		const complainant = request.contact ?? contact;
		await checkComplainant(trx, complainant, ticket);
		await ticketTable.update(trx, id, {
			type: 'complaint',
			...(ticket.status === 'resolved' || ticket.status === 'closed'
				? { status: 'in_progress' as const }
				: {}),
			stale_since: context.now,
			user_updated: context.actor,
		});
		const [plan] = await bringInLine(trx, [id], context);
		const record = plan?.complaint?.row ?? complaint;
		if (record)
			await complaintTable.update(
				trx,
				record.id,
				wordsOf({ ...request, contact: complainant }, record, context),
			);
		// The record may name the assignee now, who is then relieved of the ticket.
		const [after] = await bringInLine(trx, [id], context);
		return {
			ticket: id,
			complaint_stage: after?.complaint?.row.stage ?? record?.stage ?? 'received',
		};
	});
}

function already() {
	return invalid(
		'complain.ticket',
		'1.4.5',
		text(
			'该工单已是投诉，正在处理；补充内容请直接留言',
			'the ticket is a complaint already and is being handled; send a message to add to it',
		),
	);
}

async function checkRespondent(trx: Db, { respondent }: Request) {
	if (!respondent || (await readUsers(trx, [respondent])).length > 0) return;
	throw invalid('complain.respondent', '1.4.5', text('没有这个用户', 'there is no such user'));
}

/** 1.2: who complains belongs to the customer of the ticket. */
async function checkComplainant(trx: Db, contact: string | null, { customer }: TicketRow) {
	if (contact === null) return;
	const found = await readContact(trx, contact);
	if (found && found.organization === customer) return;
	throw invalid(
		'complain.contact',
		'1.2',
		text('该联系人不属于工单的客户', 'this contact does not belong to the customer of the ticket'),
	);
}

/** The record keeps the words of the customer. */
function wordsOf(
	request: Request,
	record: ComplaintRow,
	{ now, actor }: ReceiveContext,
): Partial<ComplaintRow> {
	const { description, remedy_sought, product_service, respondent, respondent_words, contact } = request;
	const source: ComplaintSource | null = request.received_via ?? record.received_via;
	return {
		description,
		remedy_sought: remedy_sought ?? record.remedy_sought,
		product_service: product_service ?? record.product_service,
		respondent: respondent ?? record.respondent,
		respondent_words: respondent_words ?? record.respondent_words,
		complainant: contact ?? record.complainant,
		received_via: source,
		...(record.stage === 'withdrawn' ? afresh(now) : {}),
		stale_since: now,
		user_updated: actor,
	};
}

/** A complaint that was withdrawn begins once more. */
function afresh(now: number): Partial<ComplaintRow> {
	return {
		stage: 'received',
		received_at: now,
		acknowledged_at: null,
		withdrawn_at: null,
		withdrawal_reason: null,
	};
}
