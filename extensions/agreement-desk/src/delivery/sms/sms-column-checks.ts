import { text } from '../../domain/localized-text.ts';
import type { Check } from '../column-checks.ts';
import type { AllowedHosts } from '../http/allowed-hosts.ts';
import { hostOf } from '../url-checks.ts';

const swapped = text(
	'这是 AccessKey ID，不是 Secret：两者似乎填反了',
	'this is an access key id and no secret: the two seem to be swapped',
);

const otherProvider = (chinese: string, english: string) =>
	text(
		`这是${chinese}的密钥，请核对短信服务商`,
		`this is a key of ${english}; check which provider is chosen`,
	);

export const aliyunKeyId: Check = (value) => {
	if (/^LTAI[0-9A-Za-z]{12,26}$/.test(value)) return null;
	if (/^AKID/.test(value)) return otherProvider('腾讯云', 'Tencent Cloud');
	if (/^STS\./.test(value)) {
		return text(
			'这是临时凭证（STS），会过期；请使用 RAM 用户的长期 AccessKey',
			'this is a temporary credential (STS), which expires; use the access key of a RAM user',
		);
	}
	return text(
		'阿里云的 AccessKey ID 以 LTAI 开头；请核对是否与 Secret 填反',
		'access key ids of Alibaba Cloud begin with LTAI; check whether it is swapped with the secret',
	);
};

export const aliyunKeySecret: Check = (value) => {
	if (/^(LTAI|AKID)/.test(value)) return swapped;
	return /^[0-9A-Za-z]{30}$/.test(value)
		? null
		: text(
				'阿里云的 AccessKey Secret 是 30 位字母和数字，请重新复制',
				'access key secrets of Alibaba Cloud are 30 letters and digits; copy it again',
			);
};

export const tencentKeyId: Check = (value) => {
	if (/^AKID[0-9A-Za-z]{28,32}$/.test(value)) return null;
	if (/^LTAI/.test(value)) return otherProvider('阿里云', 'Alibaba Cloud');
	return text(
		'腾讯云的 SecretId 以 AKID 开头，共 36 位；请核对是否与 SecretKey 填反',
		'secret ids of Tencent Cloud are AKID and 32 more characters; check whether it is swapped with the secret key',
	);
};

export const tencentKeySecret: Check = (value) => {
	if (/^(LTAI|AKID)/.test(value)) return swapped;
	return /^[0-9A-Za-z]{32}$/.test(value)
		? null
		: text(
				'腾讯云的 SecretKey 是 32 位字母和数字，请重新复制',
				'secret keys of Tencent Cloud are 32 letters and digits; copy it again',
			);
};

export const signNameForm: Check = (value) => {
	if (/[【】[\]［］]/.test(value)) {
		return text(
			'短信签名不要带【】，服务商会自动加上',
			'write the sign name without 【】; the provider adds them',
		);
	}
	if (value.trim() !== value)
		return text('短信签名前后不能有空格', 'the sign name must not begin or end with a blank');
	return [...value].length < 2 || [...value].length > 20
		? text('短信签名应为 2 至 20 个字', 'the sign name has 2 to 20 characters')
		: null;
};

export const aliyunTemplate: Check = (value) => {
	if (/^SMS_\d{4,}$/.test(value)) return null;
	return text(
		'阿里云的模板编号形如 SMS_123456789',
		'template codes of Alibaba Cloud look like SMS_123456789',
	);
};

export const tencentTemplate: Check = (value) =>
	/^\d{3,}$/.test(value)
		? null
		: text(
				'腾讯云的模板编号只有数字，如 1234567',
				'template ids of Tencent Cloud are digits only, such as 1234567',
			);

export const tencentAppId: Check = (value) =>
	/^1\d{8,9}$/.test(value)
		? null
		: text(
				'SdkAppId 是以 1400 开头的 10 位数字，不是账号的 AppId',
				'the SdkAppId is 10 digits that begin with 1400; it is not the AppId of the account',
			);

export const tencentRegion: Check = (value) =>
	/^[a-z]{2,4}-[a-z]+(-\d)?$/.test(value)
		? null
		: text('地域形如 ap-guangzhou', 'regions look like ap-guangzhou');

const providers = {
	aliyun: { hosts: /^dysmsapi(\.[a-z0-9-]+|-[a-z0-9.-]+)?\.aliyuncs\.com$/, usual: 'dysmsapi.aliyuncs.com' },
	tencent: { hosts: /^sms(\.[a-z0-9-]+)*\.tencentcloudapi\.com$/, usual: 'sms.tencentcloudapi.com' },
} as const;

/** Where calls may go that carry the keys of an account. */
export function atProvider(provider: keyof typeof providers, allowed: AllowedHosts): Check {
	const { hosts, usual } = providers[provider];
	return (value) => {
		const host = hostOf(new URL(value));
		if (hosts.test(host) || allowed.has(host)) return null;
		return text(
			`主机 ${host} 不是服务商的接口，通常留空（${usual}）；自建转发请由运维加入 DESK_ALLOWED_HOSTS`,
			`${host} is no host of the provider; usually this stays empty (${usual}); for a relay of your own the operator adds it to DESK_ALLOWED_HOSTS`,
		);
	};
}
