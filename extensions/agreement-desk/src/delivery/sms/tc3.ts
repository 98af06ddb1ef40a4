import { createHash, createHmac } from 'node:crypto';

export interface Tc3Request {
	readonly host: string;
	/** `sms`. */
	readonly service: string;
	readonly contentType: string;
	readonly body: string;
}

/** Tencent Cloud, signature V3 (TC3-HMAC-SHA256) of a POST to `/`: the Authorization header. `now` in epoch ms. */
export function signTc3(
	{ host, service, contentType, body }: Tc3Request,
	{
		secretId,
		secretKey,
		now,
	}: { readonly secretId: string; readonly secretKey: string; readonly now: number },
): string {
	const timestamp = Math.floor(now / 1000);
	const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
	const list = 'content-type;host';
	const headers = `content-type:${contentType}\nhost:${host}\n`;
	const canonical = ['POST', '/', '', headers, list, sha256(body)].join('\n');
	const scope = `${date}/${service}/tc3_request`;
	const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n');
	const key = [date, service, 'tc3_request'].reduce<string | Buffer>(
		(last, part) => hmac(last, part),
		`TC3${secretKey}`,
	);
	const signature = hmac(key, toSign).toString('hex');
	return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${list}, Signature=${signature}`;
}

const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');
const hmac = (key: string | Buffer, value: string) => createHmac('sha256', key).update(value).digest();
