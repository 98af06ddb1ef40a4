import { z } from 'zod';
import type { HttpResult } from '../http/http-client.ts';
import type { DeliveryOutcome } from '../outcome.ts';
import type { OutgoingSms } from '../outgoing.ts';
import type { DeliveryTools, Receipt, ReceiptQuestion, Sender } from '../sender.ts';
import { signAcs3 } from './acs3.ts';
import { aliyunMeaning } from './aliyun-codes.ts';
import { toAliyunNumber, toE164 } from './phone-number.ts';
import { badNumber, noTemplate, readAnswer } from './sms-answers.ts';
import { smsFailure } from './sms-meanings.ts';
import type { AliyunSettings } from './sms-settings.ts';

/** Sends through 阿里云短信服务. */
export function createAliyunSender(settings: AliyunSettings, tools: DeliveryTools): Sender<OutgoingSms> {
	const call = (action: string, query: Readonly<Record<string, string>>) =>
		callAliyun(action, query, settings, tools);
	return {
		async send({ key, to, template }) {
			const number = toE164(to);
			const code = template.code ?? settings.template;
			if (number === null) return badNumber(to);
			if (code === null) return noTemplate;
			const result = await call('SendSms', {
				PhoneNumbers: toAliyunNumber(number),
				SignName: settings.signName,
				TemplateCode: code,
				TemplateParam: JSON.stringify(template.params),
				OutId: key,
			});
			return sendOutcome(result, tools.now());
		},
		async queryReceipt(question) {
			let last: Receipt = { state: 'unclear', proof: '' };
			for (const day of daysOf(question.sentAt)) {
				last = await askForDay(question, day, call, tools.now());
				if (last.state !== 'not_found') return last;
			}
			return last;
		},
		close() {},
	};
}

type Call = (action: string, query: Readonly<Record<string, string>>) => Promise<HttpResult>;

function callAliyun(
	action: string,
	query: Readonly<Record<string, string>>,
	{ endpoint, accessKeyId, accessKeySecret }: AliyunSettings,
	{ http, now, nonce }: DeliveryTools,
): Promise<HttpResult> {
	const { origin, host } = new URL(endpoint);
	const request = { method: 'POST', host, action, version: '2017-05-25', query, body: '' } as const;
	const signed = signAcs3(request, { accessKeyId, accessKeySecret, now: now(), nonce: nonce() });
	const headers = { ...signed.headers, accept: 'application/json' };
	return http({ method: 'POST', url: `${origin}/?${signed.query}`, headers, body: '' });
}

const sendSchema = z.object({
	Code: z.string(),
	Message: z.string().catch(''),
	BizId: z.string().nullable().catch(null),
});

function sendOutcome(result: HttpResult, now: number): DeliveryOutcome {
	const read = readAnswer(result, sendSchema, now);
	if ('failure' in read) return read.failure;
	const { Code, Message, BizId } = read.answer;
	if (Code === 'OK') return { result: 'sent', proof: `Aliyun BizId ${BizId ?? ''}`, providerId: BizId };
	return smsFailure(aliyunMeaning(Code, Message), Code, Message);
}

const detailSchema = z.object({
	Code: z.string(),
	Message: z.string().catch(''),
	SmsSendDetailDTOs: z
		.object({
			SmsSendDetailDTO: z
				.array(
					z.object({
						SendStatus: z.number(),
						ErrCode: z.string().catch(''),
						OutId: z.string().catch(''),
						ReceiveDate: z.string().catch(''),
					}),
				)
				.catch([]),
		})
		.catch({ SmsSendDetailDTO: [] }),
});

async function askForDay(
	{ key, to, providerId }: ReceiptQuestion,
	day: string,
	call: Call,
	now: number,
): Promise<Receipt> {
	const result = await call('QuerySendDetails', {
		PhoneNumber: toAliyunNumber(toE164(to) ?? to),
		...(providerId ? { BizId: providerId } : {}),
		SendDate: day,
		PageSize: '50',
		CurrentPage: '1',
	});
	const read = readAnswer(result, detailSchema, now);
	if ('failure' in read) return { state: 'unclear', proof: read.failure.reason };
	const { Code, Message, SmsSendDetailDTOs } = read.answer;
	if (Code !== 'OK') return { state: 'unclear', proof: `${Code} ${Message}` };
	const found = SmsSendDetailDTOs.SmsSendDetailDTO.find(({ OutId }) => OutId === key);
	if (!found) {
		const full = SmsSendDetailDTOs.SmsSendDetailDTO.length >= 50;
		return { state: full ? 'unclear' : 'not_found', proof: `Aliyun ${day}` };
	}
	const state = found.SendStatus === 3 ? 'delivered' : found.SendStatus === 2 ? 'failed' : 'accepted';
	return {
		state,
		proof: `Aliyun ${found.ErrCode} ${found.ReceiveDate}`.trim(),
		providerId: providerId ?? null,
	};
}

/** The dates of Beijing, `yyyyMMdd`, on which the provider may have filed an attempt. */
function daysOf(sentAt: number): string[] {
	const dayAt = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
	return [...new Set([dayAt(sentAt), dayAt(sentAt + 10 * 60_000)])];
}
