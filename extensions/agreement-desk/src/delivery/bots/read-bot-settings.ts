import { text } from '../../domain/localized-text.ts';
import type { LocalizedText } from '../../domain/localized-text.ts';
import type { ChannelRecord, Environment, SettingsProblem, SettingsReading } from '../channel-record.ts';
import { noBlanks, oneLine, optionalColumn, requiredColumn, valueIn } from '../column-checks.ts';
import type { Check } from '../column-checks.ts';
import { readAllowedHosts } from '../http/allowed-hosts.ts';
import type { AllowedHosts } from '../http/allowed-hosts.ts';
import { callableUrl, hostOf } from '../url-checks.ts';
import type { BotSettings } from './bot-settings.ts';

type BotType = BotSettings['type'];

interface Service {
	readonly name: LocalizedText;
	readonly hosts: readonly string[];
	/** Where its bots are. */
	readonly path: RegExp;
	/** The parameter of the query that names the bot, or null where the path does. */
	readonly parameter: string | null;
	readonly example: string;
}

const services: Readonly<Record<BotType, Service>> = {
	wecom: {
		name: text('企业微信', 'WeCom'),
		hosts: ['qyapi.weixin.qq.com'],
		path: /^\/cgi-bin\/webhook\/send$/,
		parameter: 'key',
		example: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
	},
	dingtalk: {
		name: text('钉钉', 'DingTalk'),
		hosts: ['oapi.dingtalk.com'],
		path: /^\/robot\/send$/,
		parameter: 'access_token',
		example: 'https://oapi.dingtalk.com/robot/send?access_token=…',
	},
	feishu: {
		name: text('飞书', 'Feishu'),
		hosts: ['open.feishu.cn', 'open.larksuite.com'],
		path: /^\/open-apis\/bot\/v2\/hook\/[\w-]{8,}$/,
		parameter: null,
		example: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
	},
};

/** The columns of a group bot. */
export function readBotSettings(
	type: BotType,
	channel: ChannelRecord,
	env: Environment,
): SettingsReading<BotSettings> {
	const service = services[type];
	const allowed = readAllowedHosts(env);
	const missing = text(
		`请填写群机器人的网址，形如 ${service.example}`,
		`fill in the URL of the bot, such as ${service.example}`,
	);
	const problems = [
		...requiredColumn(
			channel,
			'endpoint_url',
			missing,
			callableUrl(allowed),
			atService(service, allowed),
			namesBot(service, allowed),
		),
		...secretProblems(type, channel),
		...optionalColumn(channel, 'bot_keyword', oneLine, keywordForm),
	];
	if (problems.length > 0) return { problems };
	return {
		settings: {
			type,
			url: valueIn(channel, 'endpoint_url') ?? '',
			secret: valueIn(channel, 'signing_secret'),
			keyword: valueIn(channel, 'bot_keyword'),
		},
	};
}

function atService(service: Service, allowed: AllowedHosts): Check {
	return (value) => {
		const host = hostOf(new URL(value));
		if (service.hosts.includes(host) || allowed.has(host)) return null;
		const other = Object.values(services).find(({ hosts }) => hosts.includes(host));
		if (other) {
			return text(
				`这是${other.name['zh-CN']}机器人的网址，请把渠道类型改为${other.name['zh-CN']}`,
				`this is the URL of a ${other.name['en-US']} bot: make the type of the channel ${other.name['en-US']}`,
			);
		}
		const hosts = service.hosts.join(' / ');
		return text(
			`主机 ${host} 不是${service.name['zh-CN']}的主机，应为 ${hosts}；自建转发请由运维加入 DESK_ALLOWED_HOSTS`,
			`${host} is no host of ${service.name['en-US']}, which is ${hosts}; for a relay of your own the operator adds it to DESK_ALLOWED_HOSTS`,
		);
	};
}

function namesBot({ hosts, path, parameter, example }: Service, allowed: AllowedHosts): Check {
	return (value) => {
		const url = new URL(value);
		const host = hostOf(url);
		if (url.searchParams.has('sign') || url.searchParams.has('timestamp')) {
			return text(
				'网址中带有 timestamp 或 sign；请只填写原始网址，签名由服务台每次生成',
				'the URL carries a timestamp or a sign; fill in the bare URL, the desk signs each message itself',
			);
		}
		if (hosts.includes(host) && !allowed.has(host) && !path.test(url.pathname)) {
			return text(
				`网址的路径不对，应形如 ${example}`,
				`the path of the URL is wrong; it looks like ${example}`,
			);
		}
		if (parameter !== null && !/^[\w-]{8,}$/.test(url.searchParams.get(parameter) ?? '')) {
			return text(
				`网址缺少完整的 ${parameter}，应形如 ${example}`,
				`the URL lacks its ${parameter}, or it is not whole; it looks like ${example}`,
			);
		}
		return null;
	};
}

function secretProblems(type: BotType, channel: ChannelRecord): SettingsProblem[] {
	if (type === 'wecom') return optionalColumn(channel, 'signing_secret', noSecretHere);
	if (type === 'dingtalk') return optionalColumn(channel, 'signing_secret', noBlanks, noUrl, dingtalkSecret);
	return optionalColumn(channel, 'signing_secret', noBlanks, noUrl, feishuSecret);
}

const noSecretHere: Check = () =>
	text(
		'企业微信机器人没有签名密钥，请清空；网址中的 key 就是密钥',
		'bots of WeCom have no signing secret; empty it, the key in the URL is the secret',
	);

const noUrl: Check = (value) =>
	/^https?:/i.test(value) ? text('这是网址，不是签名密钥', 'this is a URL and no signing secret') : null;

const dingtalkSecret: Check = (value) =>
	/^SEC[0-9A-Za-z]{16,}$/.test(value)
		? null
		: text(
				'钉钉的加签密钥以 SEC 开头，请从“安全设置 → 加签”重新复制',
				'the signing secret of DingTalk begins with SEC; copy it again from “Security settings → Sign”',
			);

const feishuSecret: Check = (value) =>
	/^[0-9A-Za-z_-]{16,}$/.test(value)
		? null
		: text(
				'飞书的签名密钥至少 16 位，只含字母和数字，请从“安全设置 → 签名校验”重新复制',
				'the signing secret of Feishu is at least 16 letters and digits; copy it again from “Security settings → Set signature verification”',
			);

const keywordForm: Check = (value) => {
	if (value.trim() !== value)
		return text('关键词前后不能有空格', 'the keyword must not begin or end with a blank');
	if (/[,，;；]/.test(value)) return text('只填写一个关键词', 'fill in one keyword only');
	return value.length > 30
		? text('关键词太长，最多 30 个字符', 'the keyword is too long; it has at most 30 characters')
		: null;
};
