import { z } from 'zod';
import type { NoticeProof } from '../../../../../schema/collections/notice-record.ts';
import { localDateOf, startOfLocalDate } from '../../domain/calendar/local-date.ts';
import { dayOfDate } from '../../domain/calendar/local-day.ts';
import type { BusinessCalendar } from '../../domain/calendar/business-calendar.ts';
import { text } from '../../domain/localized-text.ts';
import { isPublished } from '../../domain/notices/notice-status.ts';
import type { NoticeProofKind } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { findKeys } from '../../store/find-use.ts';
import { noticeTable, type NoticeRow } from '../../store/tables.ts';
import { readBody, words } from '../acts/read-body.ts';
import { holdNotice } from './find-notice.ts';
import { agreementOfNotice } from './notice-agreement.ts';
import { invalidIn } from './notice-refusal.ts';

/** Reading on the portal is for the portal to say. */
const kinds = [
	'courier',
	'registered_mail',
	'signed_copy',
	'in_person',
] as const satisfies readonly NoticeProofKind[];

const schema = z.strictObject({
	kind: z.enum(kinds),
	contact: z.uuid('must be the id of a contact').optional(),
	number: words(128).optional(),
	file: z.uuid('must be the id of a file').optional(),
	delivered_on: z.string('must be a date, such as 2026-11-22'),
	note: words(2000).optional(),
});

interface ProofContext {
	/** Epoch ms. */
	readonly now: number;
	readonly actor: string | null;
}

/**
 * Records that a notice was delivered by another way than ours: by courier, or with a signed copy (9.10). It is added
 * to what is there and never taken away; the engine then works out what follows.
 *
 * @throws Refusal naming field and clause.
 */
export async function recordProof(
	db: Db,
	{ notice: id, body }: { notice: string; body: unknown },
	{ now, actor }: ProofContext,
): Promise<void> {
	const given = readBody(schema, body, { act: 'proof', clause: '3.1.1.4' });
	await db.transaction(async (trx) => {
		const notice = await holdNotice(trx, id);
		requirePublished(notice);
		requireRecipient(notice, given.contact);
		await requireEvidence(trx, notice, given);
		const agreement = await agreementOfNotice(trx, notice, { at: notice.approved_at ?? now });
		const calendar = agreement?.terms.calendar ?? null;
		const deliveredAt = readDay(notice, given.delivered_on, { calendar, now });
		await addProof(trx, notice, { ...given, deliveredAt }, { now, actor });
	});
}

interface NewProof {
	readonly kind: NoticeProofKind;
	readonly contact?: string | undefined;
	readonly number?: string | undefined;
	readonly file?: string | undefined;
	readonly note?: string | undefined;
	/** Epoch ms. */
	readonly deliveredAt: number;
}

/** Appends a proof to a notice that the caller holds, and has the engine look at it. */
export async function addProof(
	trx: Db,
	{ id, proofs }: NoticeRow,
	proof: NewProof,
	{ now, actor }: ProofContext,
): Promise<void> {
	const { kind, contact = null, number = null, file = null, note = null, deliveredAt } = proof;
	const added: NoticeProof = {
		...{ contact, kind, number, file, note },
		delivered_at: new Date(deliveredAt).toISOString(),
		recorded_at: new Date(now).toISOString(),
		recorded_by: actor,
	};
	await noticeTable.update(trx, id, { proofs: [...(proofs ?? []), added], check_at: now });
}

function requirePublished(notice: NoticeRow) {
	if (isPublished(notice.status) && notice.status !== 'ended') return;
	throw invalidIn(
		notice,
		'status',
		text(
			'只有已批准发送且未结束的通知可以登记送达凭据',
			'only a notice that was approved and is not over takes proof of delivery',
		),
	);
}

function requireRecipient(notice: NoticeRow, contact: string | undefined) {
	if (contact === undefined || notice.recipients?.some((one) => one.contact === contact)) return;
	throw invalidIn(
		notice,
		'proof.contact',
		text('不是该通知的应收人', 'is not among those whom the notice has to reach'),
	);
}

async function requireEvidence(
	trx: Db,
	notice: NoticeRow,
	{ number, file }: { number?: string | undefined; file?: string | undefined },
) {
	if (number === undefined && file === undefined) {
		throw invalidIn(
			notice,
			'proof.number',
			text(
				'请填写单号或附上签收文件（file）',
				'give the number of the consignment, or a signed copy as file',
			),
		);
	}
	if (file === undefined || (await findKeys(trx, 'directus_files', [file])).length > 0) return;
	throw invalidIn(notice, 'proof.file', text('没有这个文件', 'is no file of the library'));
}

/** A date of the agreement's zone, between the approval and today, as the instant that is counted from. */
function readDay(
	notice: NoticeRow,
	date: string,
	{ calendar, now }: { calendar: BusinessCalendar | null; now: number },
): number {
	const dateOf = (ms: number) =>
		calendar ? localDateOf(calendar, ms) : new Date(ms).toISOString().slice(0, 10);
	const approved = notice.approved_at ?? now;
	const day = dayOfDate(date);
	if (day === null) {
		throw invalidIn(
			notice,
			'proof.delivered_on',
			text('不是日期，请写成 YYYY-MM-DD', 'is not a date; write it as YYYY-MM-DD'),
		);
	}
	if (date < dateOf(approved) || date > dateOf(now)) {
		throw invalidIn(
			notice,
			'proof.delivered_on',
			text(
				`须在批准之日（${dateOf(approved)}）与今日（${dateOf(now)}）之间`,
				`must lie between the day of the approval (${dateOf(approved)}) and today (${dateOf(now)})`,
			),
		);
	}
	const begin = calendar ? startOfLocalDate(calendar, date) : Date.parse(`${date}T00:00:00Z`);
	return Math.max(begin, approved);
}
