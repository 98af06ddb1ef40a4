import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { text } from '../../domain/localized-text.ts';
import type { ChannelRecord, SettingsProblem } from '../channel-record.ts';
import { noBlanks, optionalColumn, valueIn } from '../column-checks.ts';
import type { Check } from '../column-checks.ts';
import type { DkimSettings } from '../smtp-settings.ts';

const columns = ['dkim_domain', 'dkim_selector', 'dkim_private_key'] as const;

/** All three or none, and a key that can sign for the sender. */
export function dkimProblems(channel: ChannelRecord): SettingsProblem[] {
	const missing = columns.filter((field) => valueIn(channel, field) === null);
	if (missing.length === columns.length) return [];
	if (missing.length > 0) {
		const message = text(
			'DKIM 的域名、选择器和私钥须同时填写，或全部清空',
			'domain, selector and private key of DKIM go together: fill in all three or none',
		);
		return missing.map((field) => ({ field, message }));
	}
	return [
		...optionalColumn(channel, 'dkim_domain', domainForm, ofSender(valueIn(channel, 'address'))),
		...optionalColumn(channel, 'dkim_selector', noBlanks, selectorForm),
		...optionalColumn(channel, 'dkim_private_key', privateKey),
	];
}

/** Null where mails are not signed. */
export function dkimSettings(channel: ChannelRecord): DkimSettings | null {
	const domain = valueIn(channel, 'dkim_domain');
	const selector = valueIn(channel, 'dkim_selector');
	const key = valueIn(channel, 'dkim_private_key');
	if (domain === null || selector === null || key === null) return null;
	return { domain, selector, privateKey: key };
}

const domainForm: Check = (value) =>
	/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(value)
		? null
		: text('不是有效的域名，如 example.com', 'it is no domain, such as example.com');

/** Receivers count a signature only where its domain is that of the sender, or one above it. */
function ofSender(address: string | null): Check {
	return (value) => {
		if (address === null) return null;
		const sender = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
		const domain = value.toLowerCase();
		if (sender === domain || sender.endsWith(`.${domain}`)) return null;
		return text(
			`DKIM 域名须是发件邮箱的域名（${sender}）或其上级域名`,
			`the DKIM domain has to be that of the sender (${sender}) or one above it`,
		);
	};
}

const selectorForm: Check = (value) => {
	if (/_domainkey/i.test(value)) {
		return text(
			'只填写选择器本身，不要带 ._domainkey 及域名',
			'write the selector only, without ._domainkey and the domain',
		);
	}
	return /^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$/.test(value)
		? null
		: text('选择器只能含有字母、数字、点和连字符', 'a selector holds letters, digits, dots and hyphens only');
};

const privateKey: Check = (value) => {
	if (/-----BEGIN (RSA )?PUBLIC KEY-----/.test(value)) {
		return text('这是公钥；请填写对应的私钥', 'this is the public key; fill in the private one');
	}
	if (/-----BEGIN CERTIFICATE-----/.test(value)) {
		return text('这是证书；请填写私钥', 'this is a certificate; fill in the private key');
	}
	if (/ENCRYPTED/.test(value)) {
		return text(
			'私钥有口令保护；请填写未加密的私钥',
			'the key is protected by a passphrase; fill in one that is not',
		);
	}
	const key = keyOf(value);
	if (key === null) {
		return text(
			'不是 PEM 格式的私钥（-----BEGIN PRIVATE KEY-----），或已被截断',
			'it is no private key in PEM (-----BEGIN PRIVATE KEY-----), or it is not whole',
		);
	}
	if (key.asymmetricKeyType !== 'rsa') return text('DKIM 需要 RSA 私钥', 'DKIM takes an RSA key');
	return (key.asymmetricKeyDetails?.modulusLength ?? 0) < 1024
		? text(
				'RSA 私钥太短，至少 1024 位，建议 2048 位',
				'the RSA key is too short; it takes 1024 bits, better 2048',
			)
		: null;
};

function keyOf(pem: string): KeyObject | null {
	try {
		return createPrivateKey(pem);
	} catch {
		return null;
	}
}
