import { text } from '../../domain/localized-text.ts';
import type { ChannelRecord, Environment, SettingsProblem, SettingsReading } from '../channel-record.ts';
import { noBlanks, optionalColumn, requiredColumn, valueIn } from '../column-checks.ts';
import type { Check } from '../column-checks.ts';
import { readAllowedHosts } from '../http/allowed-hosts.ts';
import { callableUrl } from '../url-checks.ts';
import { webhookKey } from './signature.ts';
import type { WebhookSettings } from './webhook-settings.ts';

/** The columns of a webhook: where events go, and the secrets that vouch for them. */
export function readWebhookSettings(
	channel: ChannelRecord,
	env: Environment,
): SettingsReading<WebhookSettings> {
	const problems = [
		...requiredColumn(channel, 'endpoint_url', noUrl, callableUrl(readAllowedHosts(env))),
		...requiredColumn(channel, 'signing_secret', noSecret, noBlanks, webhookSecret),
		...optionalColumn(channel, 'previous_signing_secret', noBlanks, webhookSecret),
		...sameSecret(channel),
	];
	if (problems.length > 0) return { problems };
	const secrets = [valueIn(channel, 'signing_secret'), valueIn(channel, 'previous_signing_secret')];
	return {
		settings: {
			url: valueIn(channel, 'endpoint_url') ?? '',
			secrets: secrets.filter((secret) => secret !== null),
		},
	};
}

const noUrl = text('请填写接收事件的网址', 'fill in the URL that takes the events');
const noSecret = text(
	'请填写签名密钥：whsec_ 后接 24 至 64 字节的 Base64，如 whsec_ 加 openssl rand -base64 32 的输出',
	'fill in the signing secret: whsec_ and 24 to 64 bytes in base64, such as whsec_ and what openssl rand -base64 32 prints',
);

const webhookSecret: Check = (value) => {
	if (!value.startsWith('whsec_')) {
		return text('签名密钥必须以 whsec_ 开头', 'the signing secret has to begin with whsec_');
	}
	const encoded = value.slice('whsec_'.length);
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.replace(/=+$/, '').length % 4 === 1) {
		return text('whsec_ 之后不是有效的 Base64', 'what follows whsec_ is no base64');
	}
	const { length } = webhookKey(value);
	if (length < 24) {
		return text(
			`签名密钥太短（${length} 字节），至少需要 24 字节`,
			`the signing secret is too short (${length} bytes); it takes at least 24`,
		);
	}
	if (length > 64) {
		return text(
			`签名密钥太长（${length} 字节），最多 64 字节`,
			`the signing secret is too long (${length} bytes); it takes at most 64`,
		);
	}
	return null;
};

function sameSecret(channel: ChannelRecord): SettingsProblem[] {
	const previous = valueIn(channel, 'previous_signing_secret');
	if (previous === null || previous !== valueIn(channel, 'signing_secret')) return [];
	return [
		{
			field: 'previous_signing_secret',
			message: text(
				'与当前签名密钥相同：更换密钥时，此处填写旧密钥，完成后清空',
				'it is the same as the current secret: while a secret is being replaced the old one stands here; empty it afterwards',
			),
		},
	];
}
