import { z } from 'zod';
import type { HttpResult } from '../http/http-client.ts';
import type { DeliveryOutcome } from '../outcome.ts';
import type { OutgoingSms } from '../outgoing.ts';
import type { DeliveryTools, Receipt, ReceiptQuestion, Sender } from '../sender.ts';
import { toE164 } from './phone-number.ts';
import { badNumber, noTemplate, readAnswer } from './sms-answers.ts';
import { smsFailure } from './sms-meanings.ts';
import type { TencentSettings } from './sms-settings.ts';
import { tencentMeaning } from './tencent-codes.ts';
import { signTc3 } from './tc3.ts';

const contentType = 'application/json; charset=utf-8';

/** Sends through 腾讯云短信. */
export function createTencentSender(settings: TencentSettings, tools: DeliveryTools): Sender<OutgoingSms> {
	return {
		async send({ key, to, template }) {
			const number = toE164(to);
			const code = template.code ?? settings.template;
			if (number === null) return badNumber(to);
			if (code === null) return noTemplate;
			const body = {
				PhoneNumberSet: [number],
				SmsSdkAppId: settings.appId,
				SignName: settings.signName,
				TemplateId: code,
				TemplateParamSet: Object.values(template.params),
				SessionContext: key,
			};
			return sendOutcome(await callTencent('SendSms', body, settings, tools), tools.now());
		},
		queryReceipt: (question) => askForReceipt(question, settings, tools),
		close() {},
	};
}

function callTencent(
	action: string,
	request: Readonly<Record<string, unknown>>,
	{ endpoint, accessKeyId, accessKeySecret, region }: TencentSettings,
	tools: DeliveryTools,
): Promise<HttpResult> {
	const { origin, host } = new URL(endpoint);
	const body = JSON.stringify(request);
	const now = tools.now();
	const keys = { secretId: accessKeyId, secretKey: accessKeySecret, now };
	const headers = {
		'content-type': contentType,
		authorization: signTc3({ host, service: 'sms', contentType, body }, keys),
		'x-tc-action': action,
		'x-tc-version': '2021-01-11',
		'x-tc-timestamp': String(Math.floor(now / 1000)),
		'x-tc-region': region,
	};
	return tools.http({ method: 'POST', url: `${origin}/`, headers, body });
}

/** Errors of the whole call come with HTTP 200 as well. */
const errorSchema = z.object({
	Response: z.object({ Error: z.object({ Code: z.string(), Message: z.string().catch('') }) }),
});

const sendSchema = z.union([
	errorSchema,
	z.object({
		Response: z.object({
			SendStatusSet: z
				.array(z.object({ Code: z.string(), Message: z.string().catch(''), SerialNo: z.string().catch('') }))
				.min(1),
		}),
	}),
]);

function sendOutcome(result: HttpResult, now: number): DeliveryOutcome {
	const read = readAnswer(result, sendSchema, now);
	if ('failure' in read) return read.failure;
	const { Response } = read.answer;
	if ('Error' in Response) {
		const { Code, Message } = Response.Error;
		return smsFailure(tencentMeaning(Code), Code, Message);
	}
	const [status] = Response.SendStatusSet;
	const { Code, Message, SerialNo } = status ?? { Code: 'InternalError', Message: '', SerialNo: '' };
	if (Code !== 'Ok') return smsFailure(tencentMeaning(Code), Code, Message);
	return { result: 'sent', proof: `Tencent SerialNo ${SerialNo}`, providerId: SerialNo || null };
}

const receiptSchema = z.union([
	errorSchema,
	z.object({
		Response: z.object({
			PullSmsSendStatusSet: z.array(
				z.object({
					SerialNo: z.string().catch(''),
					ReportStatus: z.string().catch(''),
					Description: z.string().catch(''),
					SessionContext: z.string().optional(),
				}),
			),
		}),
	}),
]);

/**
 * Lists what the network has reported on this number since the attempt. A message that it has not reported on yet,
 * such as to a phone that is off, is not in the list: that it is missing proves nothing, however late.
 */
async function askForReceipt(
	{ key, to, providerId, sentAt }: ReceiptQuestion,
	settings: TencentSettings,
	tools: DeliveryTools,
): Promise<Receipt> {
	const begin = Math.floor(sentAt / 1000) - 60;
	const request = {
		BeginTime: begin,
		EndTime: begin + 24 * 3600,
		Offset: 0,
		Limit: 100,
		PhoneNumber: toE164(to) ?? to,
		SmsSdkAppId: settings.appId,
	};
	const result = await callTencent('PullSmsSendStatusByPhoneNumber', request, settings, tools);
	const read = readAnswer(result, receiptSchema, tools.now());
	if ('failure' in read) return { state: 'unclear', proof: read.failure.reason };
	const { Response } = read.answer;
	if ('Error' in Response)
		return { state: 'unclear', proof: `${Response.Error.Code} ${Response.Error.Message}` };
	const list = Response.PullSmsSendStatusSet;
	const found = list.find(({ SerialNo, SessionContext }) =>
		providerId ? SerialNo === providerId : SessionContext === key,
	);
	if (!found) return { state: 'unclear', proof: `Tencent: ${list.length} reports, none on this message` };
	const proof = `Tencent ${found.ReportStatus} ${found.Description}`.trim();
	const state = found.ReportStatus === 'SUCCESS' ? 'delivered' : 'failed';
	return { state, proof, providerId: found.SerialNo || null };
}
