import type { agents } from '../../schema/collections/agents.ts';
import type { agreements } from '../../schema/collections/agreements.ts';
import type { calendarDays } from '../../schema/collections/calendar-days.ts';
import type { calendars } from '../../schema/collections/calendars.ts';
import type { channels } from '../../schema/collections/channels.ts';
import type { contacts } from '../../schema/collections/contacts.ts';
import type { organizations } from '../../schema/collections/organizations.ts';
import type { ApiRow, CollectionDefinition } from '../../schema/define.ts';
import { policies } from '../../schema/policies.ts';
import { calendarCnProvisional, provisionalYearCn } from '../../schema/seed/calendar-cn-provisional.ts';
import { calendarCn, calendarCnYears } from '../../schema/seed/calendar-cn.ts';

type RowsOf<D extends CollectionDefinition> = readonly Partial<ApiRow<D>>[];

/** Fixed, so that the demo finds its own rows again and examples can name them. */
export const ids = {
	provider: 'de5c0000-0000-4000-8000-000000000001',
	customer: 'de5c0000-0000-4000-8000-000000000002',
	wangFang: 'de5c0000-0000-4000-8000-000000000011',
	liQiang: 'de5c0000-0000-4000-8000-000000000012',
	emilyChen: 'de5c0000-0000-4000-8000-000000000013',
	calendar: 'de5c0000-0000-4000-8000-000000000021',
	agreement: 'de5c0000-0000-4000-8000-000000000031',
	draft: 'de5c0000-0000-4000-8000-000000000032',
	leadRole: 'de5c0000-0000-4000-8000-000000000041',
	agentRole: 'de5c0000-0000-4000-8000-000000000042',
	lead: 'de5c0000-0000-4000-8000-000000000051',
	agent: 'de5c0000-0000-4000-8000-000000000052',
} as const;

export const demoOrganizations: RowsOf<typeof organizations> = [
	{ id: ids.provider, name: '云帆科技有限公司', role: 'provider' },
	{ id: ids.customer, name: '晨星贸易有限公司', role: 'customer' },
];

export const demoContacts: RowsOf<typeof contacts> = [
	{ id: ids.wangFang, name: '王芳', email: 'wang.fang@chenxing.example', phone: '021-0000 0101' },
	{ id: ids.liQiang, name: '李强', email: 'li.qiang@chenxing.example', phone: '021-0000 0102' },
	{ id: ids.emilyChen, name: 'Emily Chen', email: 'emily.chen@chenxing.example', language: 'en-US' as const },
].map((contact) => ({ organization: ids.customer, ...contact }));

/** One for each of the clauses 1.3.1 to 1.3.5. Who chats or posts is answered there, not by an e-mail. */
export const demoChannels: RowsOf<typeof channels> = [
	{ id: 'hotline', name: '服务热线', type: 'phone', address: '400-000-0000' },
	{ id: 'email', name: '服务邮箱', type: 'email', address: 'service@yunfan.example' },
	{ id: 'chat', name: '企业微信在线客服', type: 'chat', address: '云帆客服', acknowledge: false },
	{ id: 'portal', name: '客户服务平台', type: 'portal', address: 'https://service.yunfan.example' },
	{ id: 'social', name: '微信公众号', type: 'social', address: '云帆科技', acknowledge: false },
];

export const demoCalendar: RowsOf<typeof calendars> = [
	{
		id: ids.calendar,
		name: '中国大陆 2026',
		timezone: 'Asia/Shanghai',
		weekly_periods: [
			{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' },
			{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '18:00' },
		],
		years: [...calendarCnYears.map((year) => ({ ...year, status: 'approved' as const })), provisionalYearCn],
	},
];

/** The years are approved already, and who changes an approved year says why. */
export const demoDays: RowsOf<typeof calendarDays> = [...calendarCn, ...calendarCnProvisional].map(
	({ date, kind, name_zh, name_en }) => {
		return { calendar: ids.calendar, date, kind, name_zh, name_en, reason: '国家放假安排' };
	},
);

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
export const demoAgreement: RowsOf<typeof agreements> = [
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

const [agentPolicy, supervisorPolicy] = policies;

/** Directus does not translate the names of roles; both languages stand side by side. */
export const demoRoles = [
	{ id: ids.leadRole, name: '班长 Team lead', icon: 'supervisor_account', policy: supervisorPolicy?.id },
	{ id: ids.agentRole, name: '客服人员 Agent', icon: 'support_agent', policy: agentPolicy?.id },
].map(({ policy, ...role }) => ({ ...role, policies: [{ policy }] }));

/**
 * The users beside the administrator; what they log in with stands in logins.json. The family name comes
 * first, since the studio shows a user as first name, last name.
 */
export const demoUsers = [
	{ login: 'team lead', id: ids.lead, first_name: '周', last_name: '静', role: ids.leadRole },
	{ login: 'agent', id: ids.agent, first_name: '赵', last_name: '明', role: ids.agentRole },
];

/** All that the agreement asks for (3.1.2.2), passed some time ago and valid for years to come. */
function demoTrainings(now: number) {
	const dayMs = 86_400_000;
	const dateIn = (days: number) => new Date(now + days * dayMs).toISOString().slice(0, 10);
	return ['服务礼仪与行为规范', '产品与业务知识', '个人信息保护'].map((course, place) => ({
		course,
		passed_on: dateIn(-90 + place * 7),
		valid_until: dateIn(3 * 365),
		certificate: `YF-PX-00${place + 1}`,
	}));
}

/** @param now epoch ms */
export function demoAgents(administrator: string, now: number): RowsOf<typeof agents> {
	const ready = { trainings: demoTrainings(now), languages: ['zh-CN', 'en'] };
	return [
		{ user: administrator, role: 'manager', ...ready },
		{ user: ids.lead, role: 'team_lead', ...ready },
		{ user: ids.agent, role: 'agent', ...ready },
	];
}
