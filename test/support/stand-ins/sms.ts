import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { isWithin, startStandIn } from './http-stand-in.ts';
import type { ReceivedCall } from '../../harness/loopback-server.ts';
import type { StandIn } from './http-stand-in.ts';

export const aliyunKeys = { id: 'LTAI5tExampleExample4Key', secret: 'Hb4exampleSecretOf30Characters' };
export const tencentKeys = {
	id: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
	secret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
};

const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');
const hmac = (key: string | Buffer, value: string) => createHmac('sha256', key).update(value).digest();

/** 阿里云短信: signature V3 over the call as it came, nonces used once, 15 minutes of clock. */
export async function startAliyun({ now = Date.now }: { now?: () => number } = {}): Promise<StandIn> {
	const nonces = new Set<string>();
	const sent: Record<string, string>[] = [];
	return startStandIn((call) => {
		const error = (status: number, Code: string, Message = 'refused') => ({
			status,
			body: { Code, Message, RequestId: 'r' },
			taken: false,
		});
		const nonce = call.headers['x-acs-signature-nonce'] ?? '';
		if (!isWithin(Date.parse(call.headers['x-acs-date'] ?? ''), now(), 15 * 60_000)) {
			return error(400, 'InvalidTimeStamp.Expired');
		}
		if (nonce === '' || nonces.has(nonce)) return error(400, 'SignatureNonceUsed');
		nonces.add(nonce);
		if (call.headers['authorization'] !== aliyunAuthorization(call))
			return error(400, 'SignatureDoesNotMatch');
		const query = Object.fromEntries(call.url.searchParams);
		if (call.headers['x-acs-action'] === 'QuerySendDetails') {
			const found = sent.filter(({ PhoneNumbers }) => PhoneNumbers === query['PhoneNumber']);
			const list = found.map(({ OutId }) => ({
				OutId,
				SendStatus: 3,
				ErrCode: 'DELIVERED',
				ReceiveDate: '2026-11-28 12:00:09',
			}));
			return { body: { Code: 'OK', SmsSendDetailDTOs: { SmsSendDetailDTO: list } }, taken: false };
		}
		if (!/^1\d{10}$|^\d{7,15}$/.test(query['PhoneNumbers'] ?? ''))
			return error(200, 'isv.MOBILE_NUMBER_ILLEGAL');
		if (query['SignName'] !== '客服中心') return error(200, 'isv.SMS_SIGNATURE_ILLEGAL');
		if (!/^SMS_\d+$/.test(query['TemplateCode'] ?? '')) return error(200, 'isv.SMS_TEMPLATE_ILLEGAL');
		sent.push(query);
		return {
			body: { Code: 'OK', Message: 'OK', BizId: '900619746936498440^0', RequestId: 'r' },
			taken: true,
		};
	});
}

/** Made anew from the bytes that came, not with the code that sent them. */
function aliyunAuthorization({ method, url, headers, body }: ReceivedCall): string {
	const names = Object.keys(headers)
		.filter((name) => name === 'host' || name.startsWith('x-acs-'))
		.sort();
	const query = url.search.slice(1).split('&').sort().join('&');
	const block = names.map((name) => `${name}:${headers[name] ?? ''}\n`).join('');
	const canonical = `${method}\n${url.pathname}\n${query}\n${block}\n${names.join(';')}\n${sha256(body)}`;
	const signature = hmac(aliyunKeys.secret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString('hex');
	return `ACS3-HMAC-SHA256 Credential=${aliyunKeys.id},SignedHeaders=${names.join(';')},Signature=${signature}`;
}

const tencentSend = z.strictObject({
	PhoneNumberSet: z.array(z.string().regex(/^\+\d{7,15}$/)).length(1),
	SmsSdkAppId: z.literal('1400006666'),
	SignName: z.literal('客服中心'),
	TemplateId: z.string().regex(/^\d+$/),
	TemplateParamSet: z.array(z.string()),
	SessionContext: z.string(),
});

/** 腾讯云短信: signature V3, five minutes of clock, errors with HTTP 200. */
export async function startTencent({ now = Date.now }: { now?: () => number } = {}): Promise<StandIn> {
	const sent: z.infer<typeof tencentSend>[] = [];
	return startStandIn((call) => {
		const error = (Code: string, Message = 'refused') => ({
			body: { Response: { Error: { Code, Message }, RequestId: 'r' } },
			taken: false,
		});
		const timestamp = Number(call.headers['x-tc-timestamp']);
		if (!isWithin(timestamp * 1000, now(), 5 * 60_000)) return error('AuthFailure.SignatureExpire');
		if (call.headers['authorization'] !== tencentAuthorization(call))
			return error('AuthFailure.SignatureFailure');
		if (call.headers['x-tc-version'] !== '2021-01-11') return error('NoSuchVersion');
		if (call.headers['x-tc-action'] === 'PullSmsSendStatusByPhoneNumber') {
			const list = sent.map(({ SessionContext }) => ({
				SerialNo: '2645:1',
				ReportStatus: 'SUCCESS',
				Description: 'DELIVRD',
				SessionContext,
			}));
			return { body: { Response: { PullSmsSendStatusSet: list, RequestId: 'r' } }, taken: false };
		}
		const body = tencentSend.safeParse(JSON.parse(call.body));
		if (!body.success) return error('InvalidParameterValue', body.error.message);
		sent.push(body.data);
		const [PhoneNumber] = body.data.PhoneNumberSet;
		const status = { SerialNo: '2645:1', PhoneNumber, Fee: 1, Code: 'Ok', Message: 'send success' };
		return { body: { Response: { SendStatusSet: [status], RequestId: 'r' } }, taken: true };
	});
}

function tencentAuthorization({ headers, body }: ReceivedCall): string {
	const date = new Date(Number(headers['x-tc-timestamp']) * 1000).toISOString().slice(0, 10);
	const lines = `content-type:${headers['content-type'] ?? ''}\nhost:${headers['host'] ?? ''}\n`;
	const canonical = `POST\n/\n\n${lines}\ncontent-type;host\n${sha256(body)}`;
	const scope = `${date}/sms/tc3_request`;
	const toSign = `TC3-HMAC-SHA256\n${headers['x-tc-timestamp'] ?? ''}\n${scope}\n${sha256(canonical)}`;
	const key = hmac(hmac(hmac(`TC3${tencentKeys.secret}`, date), 'sms'), 'tc3_request');
	const signature = hmac(key, toSign).toString('hex');
	return `TC3-HMAC-SHA256 Credential=${tencentKeys.id}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`;
}

const gatewayBody = z.strictObject({
	to: z.string().regex(/^\+\d{7,15}$/),
	text: z.string(),
	sign: z.string().nullable(),
	template: z.string().nullable(),
	params: z.record(z.string(), z.string()),
	key: z.string().min(1),
});

/** A gateway of one's own, with a token. */
export async function startGateway(token: string): Promise<StandIn> {
	return startStandIn(({ headers, body }) => {
		if (headers['authorization'] !== `Bearer ${token}`) return { status: 401, taken: false };
		if (!gatewayBody.safeParse(JSON.parse(body)).success) return { status: 422, taken: false };
		return { status: 202, body: { id: 'gw-77' }, taken: true };
	});
}
