import type { agreements } from '../../collections/agreements.ts';
import { ids } from './ids.ts';
import type { RowsOf } from './rows-of.ts';

/** An amendment that nobody has signed yet: to be compared with the version in force, and tried on its tickets. */
function draftOf(version: string) {
	return {
		id: ids.draft,
		code: 'KF-2026-001',
		version,
		provider: ids.provider,
		customer: ids.customer,
		calendar: ids.calendar,
		supersedes: ids.agreement,
		effective_from: '2027-01-01T00:00:00+08:00',
	};
}

/** The version in force has every agreed value as the product ships it, the draft a stricter level of service. */
export const sampleAgreements: RowsOf<typeof agreements> = [
	{
		id: ids.agreement,
		code: 'KF-2026-001',
		version: '1.0',
		title: '客户服务规范协议',
		status: 'active',
		provider: ids.provider,
		customer: ids.customer,
		calendar: ids.calendar,
		effective_from: '2026-01-01T00:00:00+08:00',
		channel_phone_number: '400-000-0000',
		channel_email_address: 'service@yunfan.example',
		channel_chat_im_tool: [{ tool: '企业微信', account: '云帆客服' }],
		channel_portal_url: 'https://service.yunfan.example',
		channel_social_platform: '微信公众号',
		channel_social_account: '云帆科技',
		scope_technical_support: ['云帆进销存', '云帆电子发票'],
	},
	{
		...draftOf('1.1'),
		title: '客户服务规范协议（拟议修订）',
		preset: 'strict',
	},
];
