import { isIP } from 'node:net';
import { text } from '../../domain/localized-text.ts';
import type { LocalizedText } from '../../domain/localized-text.ts';
import type { ChannelRecord, Environment, SettingsProblem } from '../channel-record.ts';
import { optionalColumn, valueIn } from '../column-checks.ts';
import type { Check, ColumnName } from '../column-checks.ts';
import { readAllowedHosts } from '../http/allowed-hosts.ts';

export const displayName: Check = (value) =>
	/[<>@]/.test(value)
		? text('发件人名称中不要写邮箱地址', 'write the name only, without an e-mail address')
		: null;

/** The local part of an address has 64 characters, and the token takes 43. */
export const bounceBase: Check = (value) => {
	const local = value.slice(0, value.lastIndexOf('@'));
	if (local.includes('+')) {
		return text(
			'退信地址中不要带 +，服务台会自己加上标记',
			'write the bounce address without a +; the desk adds its token itself',
		);
	}
	return local.length > 21
		? text(
				'退信地址的 @ 之前最多 21 个字符，需为标记留出位置',
				'the bounce address has at most 21 characters before the @, to leave room for the token',
			)
		: null;
};

export const usualPort = (security: string) => (security === 'tls' ? 465 : security === 'none' ? 25 : 587);

/** Server, port, encryption and login. */
export function serverProblems(channel: ChannelRecord, env: Environment): SettingsProblem[] {
	if (valueIn(channel, 'smtp_host') === null) return withoutServer(channel);
	return [
		...optionalColumn(channel, 'smtp_host', hostForm),
		...portProblems(channel),
		...loginProblems(channel),
		...plainLoginProblem(channel, env),
	];
}

/** A port or a password that nobody uses would be believed to be in use. */
function withoutServer(channel: ChannelRecord): SettingsProblem[] {
	const columns: ColumnName[] = ['smtp_port', 'smtp_user', 'smtp_password'];
	if (!columns.some((field) => valueIn(channel, field) !== null)) return [];
	return [
		problem(
			'smtp_host',
			text(
				'已填写端口、用户或密码，请同时填写 SMTP 服务器；若使用 Directus 的邮件设置（EMAIL_*），请清空它们',
				'port, user or password are filled in, so fill in the SMTP server as well; or empty them to use the mail settings of Directus (EMAIL_*)',
			),
		),
	];
}

const hostForm: Check = (value) => {
	if (/\s/.test(value))
		return text('服务器名中含有空格或换行', 'the server name contains a blank or a line break');
	if (value.includes('://')) {
		return text(
			'只填写服务器名，不要带 smtp:// 等前缀',
			'write the server name only, without smtp:// or the like',
		);
	}
	if (value.includes('@'))
		return text('这是邮箱地址，不是服务器名', 'this is an e-mail address and no server name');
	if (isIP(value) !== 0) return null;
	if (/:\d+$/.test(value)) return text('端口请填写在“端口”一栏', 'the port goes into the field of its own');
	return /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.?$/u.test(value)
		? null
		: text('不是有效的服务器名，如 smtp.example.com', 'it is no server name, such as smtp.example.com');
};

function portProblems(channel: ChannelRecord): SettingsProblem[] {
	const { smtp_port: port = null } = channel;
	const security = valueIn(channel, 'smtp_security');
	if (security !== null && !['starttls', 'tls', 'none'].includes(security)) {
		return [problem('smtp_security', text('请选择 starttls、tls 或 none', 'choose starttls, tls or none'))];
	}
	if (port === null) return [];
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		return [
			problem('smtp_port', text('端口应为 1 至 65535 的整数', 'the port is a whole number from 1 to 65535')),
		];
	}
	if ([110, 143, 993, 995].includes(port)) {
		return [
			problem(
				'smtp_port',
				text(
					`${port} 是收信端口（POP/IMAP），发信请用 465 或 587`,
					`${port} is for fetching mail (POP, IMAP); sending takes 465 or 587`,
				),
			),
		];
	}
	if (port === 465 && security !== null && security !== 'tls') {
		return [
			problem(
				'smtp_security',
				text('465 端口从一开始就加密，请选择 tls', 'port 465 is encrypted from the start: choose tls'),
			),
		];
	}
	if ((port === 587 || port === 25) && security === 'tls') {
		return [
			problem(
				'smtp_security',
				text(
					`${port} 端口先明文连接再加密，请选择 starttls（或改用 465 端口）`,
					`port ${port} starts in the clear and encrypts then: choose starttls (or port 465)`,
				),
			),
		];
	}
	return [];
}

function loginProblems(channel: ChannelRecord): SettingsProblem[] {
	const user = valueIn(channel, 'smtp_user');
	const password = valueIn(channel, 'smtp_password');
	if (user !== null && password === null) {
		return [
			problem(
				'smtp_password',
				text(
					'请填写密码（QQ、163 等邮箱为授权码）',
					'fill in the password (with QQ, 163 and others the authorisation code)',
				),
			),
		];
	}
	if (user === null && password !== null) {
		return [
			problem(
				'smtp_user',
				text('请填写登录用户，通常是邮箱地址', 'fill in the user, usually the mail address'),
			),
		];
	}
	return [
		...optionalColumn(channel, 'smtp_user', trimmed),
		...optionalColumn(channel, 'smtp_password', trimmed),
	];
}

const trimmed: Check = (value) =>
	value.trim() !== value || /[\r\n]/.test(value)
		? text(
				'前后有空格或含有换行，请重新复制',
				'it begins or ends with a blank, or holds a line break; copy it again',
			)
		: null;

function plainLoginProblem(channel: ChannelRecord, env: Environment): SettingsProblem[] {
	if (valueIn(channel, 'smtp_security') !== 'none' || valueIn(channel, 'smtp_password') === null) return [];
	const host = valueIn(channel, 'smtp_host') ?? '';
	if (host === 'localhost' || host === '127.0.0.1' || host === '::1' || readAllowedHosts(env).has(host))
		return [];
	return [
		problem(
			'smtp_security',
			text(
				'不加密会明文发送密码：请选择 starttls 或 tls；确需如此，请由运维将该主机加入 DESK_ALLOWED_HOSTS',
				'without encryption the password is sent in the clear: choose starttls or tls; where it has to be, the operator adds the host to DESK_ALLOWED_HOSTS',
			),
		),
	];
}

function problem(field: ColumnName, message: LocalizedText): SettingsProblem {
	return { field, message };
}
