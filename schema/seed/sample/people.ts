import type { agents } from '../../collections/agents.ts';
import { agentPolicyId, supervisorPolicyId } from '../../policies.ts';
import { ids } from './ids.ts';
import type { RowsOf } from './rows-of.ts';

/** Directus does not translate the names of roles; both languages stand side by side. */
export const sampleRoles = [
	{ id: ids.leadRole, name: '班长 Team lead', icon: 'supervisor_account', policy: supervisorPolicyId },
	{ id: ids.agentRole, name: '客服人员 Agent', icon: 'support_agent', policy: agentPolicyId },
].map(({ policy, ...role }) => ({ ...role, policies: [{ policy }] }));

/**
 * The colleagues of the administrator. Each takes a seat of the studio, so they come only when they are asked for. The
 * family name comes first, since the studio shows a user as first name, last name.
 */
export const sampleColleagues = [
	{ id: ids.lead, email: 'lead@example.com', first_name: '周', last_name: '静', role: ids.leadRole },
	{ id: ids.agent, email: 'agent@example.com', first_name: '赵', last_name: '明', role: ids.agentRole },
].map((user) => ({ ...user, language: 'zh-CN', last_page: '/desk' }));

/** All that the agreement asks for (3.1.2.2), passed some time ago and valid for years to come. */
function trainings(now: number) {
	const dayMs = 86_400_000;
	const dateIn = (days: number) => new Date(now + days * dayMs).toISOString().slice(0, 10);
	return ['服务礼仪与行为规范', '产品与业务知识', '个人信息保护'].map((course, place) => ({
		course,
		passed_on: dateIn(-90 + place * 7),
		valid_until: dateIn(3 * 365),
		certificate: `YF-PX-00${place + 1}`,
	}));
}

/**
 * Those who work the tickets of the sample: whoever puts it in, and the colleagues if they are there.
 *
 * @param now epoch ms
 */
export function sampleAgents(administrator: string, now: number): RowsOf<typeof agents> {
	const ready = { trainings: trainings(now), languages: ['zh-CN', 'en'] };
	return [
		{ id: ids.administratorAsAgent, user: administrator, role: 'manager', ...ready },
		{ id: ids.leadAsAgent, user: ids.lead, role: 'team_lead', ...ready },
		{ id: ids.agentAsAgent, user: ids.agent, role: 'agent', ...ready },
	];
}
