import {
	definitionOf,
	parameterKeys,
	type AgreementParameters,
} from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import type { PresetName } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';

/** What only the parties can say. */
const ofTheParties: AgreementParameters = {
	'provider.name': '上海某某科技有限公司',
	'provider.uscc': '91350100M000100Y43',
	'customer.name': 'Acme Trading (Asia) Co., Ltd.',
	'channel.phone.number': '400-800-1234',
	'channel.email.address': 'service@example.cn',
	'channel.chat.url': 'https://chat.example.cn/?from=agreement&lang=zh',
	'channel.chat.im_tool': [
		{ tool: '企业微信', account: 'acme_cs' },
		{ tool: 'WhatsApp', account: null },
	],
	'channel.portal.url': 'https://help.example.cn',
	'channel.social.platform': '微博',
	'channel.social.account': '@某某客服',
	'scope.technical_support': ['云平台（企业版）', '数据接口 v2.1'],
	'scope.other': '7×24 套餐，含现场支持；\n每季度一次回访。',
	'languages.additional': [
		{ language: 'en', hours: [['09:00', '18:00']], channels: ['phone', 'email'] },
		{ language: 'ja', hours: null, channels: null },
	],
};

/** Every parameter of the register, from a preset where it has one. */
export function filledParameters(preset: PresetName): AgreementParameters {
	const presets = parameterKeys.flatMap((key) => {
		const value = definitionOf(key).presets[preset];
		return value === null || key in ofTheParties ? [] : [[key, value] as const];
	});
	return { ...Object.fromEntries(presets), ...ofTheParties };
}
