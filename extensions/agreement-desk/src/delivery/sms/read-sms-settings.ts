import { text } from '../../domain/localized-text.ts';
import type { ChannelRecord, Environment, SettingsProblem, SettingsReading } from '../channel-record.ts';
import { noBlanks, oneLine, optionalColumn, requiredColumn, valueIn } from '../column-checks.ts';
import type { ColumnName } from '../column-checks.ts';
import { readAllowedHosts } from '../http/allowed-hosts.ts';
import { callableUrl } from '../url-checks.ts';
import {
	aliyunKeyId,
	aliyunKeySecret,
	aliyunTemplate,
	atProvider,
	signNameForm,
	tencentAppId,
	tencentKeyId,
	tencentKeySecret,
	tencentRegion,
	tencentTemplate,
} from './sms-column-checks.ts';
import type { SmsSettings } from './sms-settings.ts';

/** The columns of an SMS channel, by its provider. */
export function readSmsSettings(channel: ChannelRecord, env: Environment): SettingsReading<SmsSettings> {
	switch (valueIn(channel, 'sms_provider') ?? '') {
		case 'aliyun':
			return readAliyun(channel, env);
		case 'tencent':
			return readTencent(channel, env);
		case 'generic':
			return readGateway(channel, env);
		default:
			return { problems: [{ field: 'sms_provider', message: noProvider }] };
	}
}

const noProvider = text(
	'请选择短信服务商：aliyun（阿里云）、tencent（腾讯云）或 generic（自建网关）',
	'choose the SMS provider: aliyun, tencent or generic (a gateway of your own)',
);
const noKeyId = text('请填写 AccessKey ID', 'fill in the access key id');
const noKeySecret = text('请填写 AccessKey Secret', 'fill in the access key secret');
const noSign = text('请填写已审核通过的短信签名', 'fill in the approved sign name');

function readAliyun(channel: ChannelRecord, env: Environment): SettingsReading<SmsSettings> {
	const allowed = readAllowedHosts(env);
	const problems = [
		...requiredColumn(channel, 'access_key_id', noKeyId, noBlanks, aliyunKeyId),
		...requiredColumn(channel, 'access_key_secret', noKeySecret, noBlanks, aliyunKeySecret),
		...requiredColumn(channel, 'sms_sign_name', noSign, oneLine, signNameForm),
		...optionalColumn(channel, 'sms_template', noBlanks, aliyunTemplate),
		...notFor(
			channel,
			'sms_app_id',
			text('阿里云没有 SdkAppId，请清空', 'Alibaba Cloud has no SdkAppId; empty it'),
		),
		...optionalColumn(channel, 'endpoint_url', callableUrl(allowed), atProvider('aliyun', allowed)),
	];
	if (problems.length > 0) return { problems };
	const endpoint = valueIn(channel, 'endpoint_url') ?? 'https://dysmsapi.aliyuncs.com';
	return { settings: { provider: 'aliyun', ...signedColumns(channel, endpoint) } };
}

function readTencent(channel: ChannelRecord, env: Environment): SettingsReading<SmsSettings> {
	const allowed = readAllowedHosts(env);
	const noApp = text(
		'请填写短信应用的 SdkAppId（以 1400 开头的数字）',
		'fill in the SdkAppId of the SMS application (digits that begin with 1400)',
	);
	const problems = [
		...requiredColumn(channel, 'access_key_id', noKeyId, noBlanks, tencentKeyId),
		...requiredColumn(channel, 'access_key_secret', noKeySecret, noBlanks, tencentKeySecret),
		...requiredColumn(channel, 'sms_sign_name', noSign, oneLine, signNameForm),
		...requiredColumn(channel, 'sms_app_id', noApp, noBlanks, tencentAppId),
		...optionalColumn(channel, 'sms_region', noBlanks, tencentRegion),
		...optionalColumn(channel, 'sms_template', noBlanks, tencentTemplate),
		...optionalColumn(channel, 'endpoint_url', callableUrl(allowed), atProvider('tencent', allowed)),
	];
	if (problems.length > 0) return { problems };
	const endpoint = valueIn(channel, 'endpoint_url') ?? 'https://sms.tencentcloudapi.com';
	return {
		settings: {
			provider: 'tencent',
			...signedColumns(channel, endpoint),
			appId: valueIn(channel, 'sms_app_id') ?? '',
			region: valueIn(channel, 'sms_region') ?? 'ap-guangzhou',
		},
	};
}

function signedColumns(channel: ChannelRecord, endpoint: string) {
	return {
		accessKeyId: valueIn(channel, 'access_key_id') ?? '',
		accessKeySecret: valueIn(channel, 'access_key_secret') ?? '',
		endpoint,
		signName: valueIn(channel, 'sms_sign_name') ?? '',
		template: valueIn(channel, 'sms_template'),
	};
}

function readGateway(channel: ChannelRecord, env: Environment): SettingsReading<SmsSettings> {
	const missing = text('请填写短信网关的网址', 'fill in the URL of the SMS gateway');
	const onlySecret = text(
		'自建网关只使用令牌：请填写在 AccessKey Secret 中，并清空此项',
		'a gateway takes a token only: it goes into the access key secret; empty this',
	);
	const problems = [
		...requiredColumn(channel, 'endpoint_url', missing, callableUrl(readAllowedHosts(env))),
		...notFor(channel, 'access_key_id', onlySecret),
		...optionalColumn(channel, 'access_key_secret', noBlanks, bearerToken),
		...optionalColumn(channel, 'sms_sign_name', oneLine, signNameForm),
		...optionalColumn(channel, 'sms_template', oneLine),
		...notFor(
			channel,
			'sms_app_id',
			text('自建网关没有 SdkAppId，请清空', 'a gateway has no SdkAppId; empty it'),
		),
		...notFor(channel, 'sms_region', text('自建网关没有地域，请清空', 'a gateway has no region; empty it')),
	];
	if (problems.length > 0) return { problems };
	return {
		settings: {
			provider: 'generic',
			endpoint: valueIn(channel, 'endpoint_url') ?? '',
			token: valueIn(channel, 'access_key_secret'),
			signName: valueIn(channel, 'sms_sign_name'),
			template: valueIn(channel, 'sms_template'),
		},
	};
}

/** A column of another provider that was left filled in: whoever reads it later would believe it. */
function notFor(
	channel: ChannelRecord,
	field: ColumnName,
	message: SettingsProblem['message'],
): SettingsProblem[] {
	return valueIn(channel, field) === null ? [] : [{ field, message }];
}

const bearerToken = (value: string) => {
	if (/^bearer\b/i.test(value))
		return text('只填写令牌本身，不要带 Bearer', 'fill in the bare token, without Bearer');
	if (!/^[\x21-\x7e]+$/.test(value)) {
		return text('令牌只能含有可见的 ASCII 字符', 'the token may hold visible ASCII characters only');
	}
	return value.length < 16
		? text('令牌太短，至少 16 个字符', 'the token is too short; it takes at least 16 characters')
		: null;
};
