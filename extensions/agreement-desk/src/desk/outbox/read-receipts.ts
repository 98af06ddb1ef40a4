import { z } from 'zod';
import { isStorable, toStorable } from '../../domain/storable-text.ts';
import type { SmsProvider } from '../../domain/vocabulary.ts';
import type { Word } from './fail-later.ts';

/** What a provider reports of one text message. */
export interface SmsReceipt {
	readonly providerId: string | null;
	/** Our own key, where the provider repeats it. */
	readonly key: string | null;
	readonly word: Word;
}

const said = z.coerce.string().catch('');
const id = z.coerce.string().min(1).refine(isStorable).nullable().catch(null);

const aliyun = z.object({
	biz_id: id,
	out_id: id,
	success: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
	err_code: said,
	err_msg: said,
	report_time: said,
});

const tencent = z.object({
	sid: id,
	report_status: z.string(),
	errmsg: said,
	description: said,
	user_receive_time: said,
});

const generic = z.object({
	id,
	key: id.optional(),
	status: z.string(),
	reason: said.optional(),
});

/** So many in one call; providers send batches of a hundred. */
const most = 1_000;

/**
 * The receipts in what a provider posted: Aliyun's SmsReport, Tencent's callback, or our own form
 * `{id, key?, status: delivered|failed, reason?}`, alone or as a list. What is none of them is left out.
 *
 * @returns null where the body is no receipt at all.
 */
export function readReceipts(provider: SmsProvider | null, body: unknown): SmsReceipt[] | null {
	const given = Array.isArray(body) ? body : [body];
	if (given.length > most) return null;
	const read = provider === 'aliyun' ? ofAliyun : provider === 'tencent' ? ofTencent : ofGateway;
	const receipts = given.flatMap((one) => read(one) ?? []);
	return receipts.length === 0 && given.length > 0 ? null : receipts;
}

function ofAliyun(given: unknown): SmsReceipt | null {
	const parsed = aliyun.safeParse(given);
	if (!parsed.success) return null;
	const { biz_id, out_id, success, err_code, err_msg, report_time } = parsed.data;
	const proof = `Aliyun receipt: ${[err_code, err_msg, report_time].filter(Boolean).join(' ')}`;
	return { providerId: biz_id, key: out_id, word: wordOf(success, proof) };
}

function ofTencent(given: unknown): SmsReceipt | null {
	const parsed = tencent.safeParse(given);
	if (!parsed.success) return null;
	const { sid, report_status, errmsg, description, user_receive_time } = parsed.data;
	const proof = `Tencent receipt: ${[errmsg, description, user_receive_time].filter(Boolean).join(' ')}`;
	return { providerId: sid, key: null, word: wordOf(report_status === 'SUCCESS', proof) };
}

function ofGateway(given: unknown): SmsReceipt | null {
	const parsed = generic.safeParse(given);
	if (!parsed.success) return null;
	const { id: providerId, key = null, status, reason = '' } = parsed.data;
	const isDelivered = status === 'delivered';
	if (!isDelivered && status !== 'failed') return null;
	return {
		providerId,
		key,
		word: wordOf(isDelivered, `Receipt: ${[status, reason].filter(Boolean).join(' ')}`),
	};
}

function wordOf(isDelivered: boolean, words: string): Word {
	const proof = toStorable(words.slice(0, 2_000));
	// a phone that was off is no reason to write to this number no more
	return isDelivered ? { type: 'delivered', proof } : { type: 'failed', how: 'soft', proof };
}
