import { createHash, createHmac } from 'node:crypto';

export interface Acs3Request {
	readonly method: 'GET' | 'POST';
	readonly host: string;
	readonly action: string;
	readonly version: string;
	readonly query: Readonly<Record<string, string>>;
	readonly body: string;
}

interface Acs3Signing {
	readonly accessKeyId: string;
	readonly accessKeySecret: string;
	/** Epoch ms. */
	readonly now: number;
	readonly nonce: string;
}

/** Alibaba Cloud, signature V3 (ACS3-HMAC-SHA256): the query as it is to be sent, and the headers with it. */
export function signAcs3(
	{ method, host, action, version, query, body }: Acs3Request,
	{ accessKeyId, accessKeySecret, now, nonce }: Acs3Signing,
): { readonly query: string; readonly headers: Readonly<Record<string, string>> } {
	const bodyHash = sha256(body);
	const signed: Record<string, string> = {
		host,
		'x-acs-action': action,
		'x-acs-content-sha256': bodyHash,
		'x-acs-date': new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z'),
		'x-acs-signature-nonce': nonce,
		'x-acs-version': version,
	};
	const names = Object.keys(signed).toSorted();
	const canonicalQuery = Object.entries(query)
		.map(([name, value]) => [encode(name), encode(value)] as const)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => `${name}=${value}`)
		.join('&');
	const lines = names.map((name) => `${name}:${signed[name] ?? ''}\n`).join('');
	const list = names.join(';');
	const canonical = [method, '/', canonicalQuery, lines, list, bodyHash].join('\n');
	const signature = createHmac('sha256', accessKeySecret)
		.update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
		.digest('hex');
	const authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${list},Signature=${signature}`;
	return { query: canonicalQuery, headers: { ...signed, authorization } };
}

const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');

/** RFC 3986: all but letters, digits and `-_.~`. */
function encode(value: string): string {
	return encodeURIComponent(value).replace(
		/[!'()*]/g,
		(letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
