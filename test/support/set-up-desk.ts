import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';

/** The keys of what a desk needs before its first ticket. */
export interface TestDesk {
	readonly provider: string;
	readonly customer: string;
	readonly contact: string;
	readonly calendar: string;
	readonly agreement: string;
	readonly lead: { readonly id: string; readonly token: string };
	readonly agent: { readonly id: string; readonly token: string };
}

export interface DeskOptions {
	/** Columns of the agreement, such as short targets. */
	readonly agreement?: Readonly<Record<string, unknown>>;
	readonly contactEmail?: string | null;
}

const agentPolicy = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7b01';
const supervisorPolicy = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7b02';
/** Without the studio: a Directus 12 without a licence key has three seats there. */
export const integrationPolicy = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7b03';

/** Posts a row as the administrator and returns it; a refusal fails the test with the answer. */
export async function create(
	instance: Instance,
	collection: string,
	row: object,
): Promise<Record<string, unknown>> {
	const path = collection.startsWith('directus_')
		? `/${collection.replace('directus_', '')}`
		: `/items/${collection}`;
	const { status, body } = await instance.request('POST', path, row);
	expect(status, JSON.stringify(body)).toBe(200);
	return (body as { data: Record<string, unknown> }).data;
}

/** What the usual agreement asks of those who work its tickets (3.1.2.2). */
export const requiredCourses = ['服务礼仪与行为规范', '产品与业务知识', '个人信息保护'];

/** All of it, passed and valid for longer than any test will be run. */
export const trained = requiredCourses.map((course) => ({
	course,
	passed_on: '2026-01-05',
	valid_until: '2099-12-31',
}));

export interface TestAgent {
	readonly id: string;
	readonly token: string;
	/** The key of the row in desk_agents. */
	readonly row: string;
}

/** A user who may work tickets in Chinese and English, unless the columns say otherwise. */
export async function createAgent(
	instance: Instance,
	name: string,
	columns: object = {},
	policy = integrationPolicy,
): Promise<TestAgent> {
	const user = await createUser(instance, name, policy);
	const row = { user: user.id, role: 'agent', languages: ['zh-CN', 'en'], trainings: trained, ...columns };
	return { ...user, row: String((await create(instance, 'desk_agents', row))['id']) };
}

export async function createUser(
	instance: Instance,
	name: string,
	policy: string,
	columns: object = {},
): Promise<{ id: string; token: string }> {
	const token = randomUUID();
	const user = await create(instance, 'directus_users', {
		first_name: name,
		email: `${name}-${token.slice(0, 8)}@example.com`,
		password: randomUUID(),
		token,
		language: 'en-US',
		...columns,
		policies: { create: [{ policy: { id: policy } }], update: [], delete: [] },
	});
	return { id: String(user['id']), token };
}

/** A calendar that is always open, so that short targets run whatever the time of day. */
export const alwaysOpen = {
	name: 'Always open',
	timezone: 'Asia/Shanghai',
	weekly_periods: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }],
	years: [2025, 2026, 2027].map((year) => ({ year, status: 'approved' })),
};

/** A provider, a customer with a contact, channels, two users and one active agreement. */
export async function setUpDesk(instance: Instance, options: DeskOptions = {}): Promise<TestDesk> {
	const provider = await create(instance, 'desk_organizations', { name: 'Provider', role: 'provider' });
	const customer = await create(instance, 'desk_organizations', { name: 'Customer', role: 'customer' });
	const contact = await create(instance, 'desk_contacts', {
		name: 'Li Lei',
		email: options.contactEmail === undefined ? 'li.lei@customer.example' : options.contactEmail,
		language: 'zh-CN',
		organization: customer['id'],
	});
	const calendar = await create(instance, 'desk_calendars', alwaysOpen);
	await create(instance, 'desk_channels', { id: 'email', name: 'E-mail', type: 'email' });
	await create(instance, 'desk_channels', { id: 'hotline', name: 'Hotline', type: 'phone' });
	await create(instance, 'desk_channels', {
		id: 'portal',
		name: 'Portal',
		type: 'portal',
		acknowledge: false,
	});
	const lead = await createAgent(instance, 'lead', { role: 'team_lead' }, supervisorPolicy);
	const agent = await createAgent(instance, 'agent', {}, agentPolicy);
	const agreement = await create(instance, 'desk_agreements', {
		code: 'KF-TEST',
		version: '1.0',
		status: 'active',
		provider: provider['id'],
		customer: customer['id'],
		calendar: calendar['id'],
		effective_from: '2026-01-01T00:00:00Z',
		...options.agreement,
	});
	return {
		provider: String(provider['id']),
		customer: String(customer['id']),
		contact: String(contact['id']),
		calendar: String(calendar['id']),
		agreement: String(agreement['id']),
		lead,
		agent,
	};
}
