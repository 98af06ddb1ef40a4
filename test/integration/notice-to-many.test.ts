import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { newParty, workOnNotices } from '../support/notices.ts';
import type { Row } from '../support/read.ts';
import { setUpDesk } from '../support/set-up-desk.ts';

const many = 400;

describe('a notice to many', () => {
	let instance: Instance;
	let smtp: SmtpServer;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true, smtp });
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	it('reaches each of them once, at a pace that does not depend on their number', async () => {
		const desk = await setUpDesk(instance);
		const work = workOnNotices(instance, desk);
		const { customer } = await newParty(instance, desk);
		const contacts = Array.from({ length: many }, (_, place) => ({
			...{ name: `Contact ${place}`, email: `c${place}@many.example` },
			...{ organization: customer, language: 'zh-CN' },
		}));
		const made = await instance.request('POST', '/items/desk_contacts', contacts);
		expect(made.status).toBe(200);
		const id = await work.approved({
			...{ kind: 'announcement', organization: customer },
			...{ title_zh: '系统升级', body_zh: '查询更快。' },
		});
		const hasAll = (row: Row) => openIn(row['delivery']) === 0;
		const told = await work.becomes(id, hasAll, 'to have reached everybody', 200_000);
		expect(told['delivery']).toMatchObject({ required: many + 1, delivered: many + 1 });
		const addresses = smtp.messages.flatMap(({ to }) => to).filter((to) => to.endsWith('@many.example'));
		expect(addresses).toHaveLength(many);
		expect(new Set(addresses).size).toBe(many);
	}, 300_000);
});

/** How many are still on their way; null before anybody has looked. */
function openIn(delivery: unknown): unknown {
	return typeof delivery === 'object' && delivery !== null && 'open' in delivery ? delivery.open : null;
}
