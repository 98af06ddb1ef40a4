import { describe, expect, it } from 'vitest';
import { redis } from '../harness/databases.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { startSmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { readRows, type Row } from '../support/read.ts';
import { setUpDesk } from '../support/set-up-desk.ts';
import { seconds, shortTargets } from '../support/short-targets.ts';
import { isTold, mailsOf, readTold } from '../support/told.ts';

const many = 60;

/** Both nodes receive tickets whose deadlines pass at once, and both keep deadlines. */
async function keepTogether(env: Record<string, string>) {
	const smtp = await startSmtpServer();
	const first = await startInstance({ host: directus12, database: 'postgres', extension: true, smtp, env });
	const second = await first.startSibling();
	try {
		const desk = await setUpDesk(first, {
			agreement: { ...shortTargets, sla_registration_hours: 48, sla_urgent_response_hours: seconds(5) },
		});
		await first.request('PATCH', '/items/desk_channels/hotline', { acknowledge: false });
		const row = { subject: 'Shared', contact: desk.contact, channel: 'hotline', urgent: true };
		const batch = Array.from({ length: many / 2 }, () => row);
		const answers = await Promise.all(
			[first, second].map((node) => node.request('POST', '/items/desk_tickets?fields=id,number', batch)),
		);
		expect(answers.map(({ status }) => status)).toEqual([200, 200]);
		const numbers = (await readRows(second, 'desk_tickets', 'fields=number')).map(({ number }) => number);
		expect(new Set(numbers).size).toBe(many);

		const events = (kind: string) =>
			readRows(first, 'desk_events', `fields=ticket&filter[kind][_eq]=${kind}`);
		await until(async () => (await events('timer_breached')).length >= many, {
			what: 'every breach',
			timeoutMs: 60_000,
		});
		const told = () => readTold(first, 'filter[kind][_eq]=escalation');
		await until(async () => (await told()).every(isTold), {
			what: 'every alert told',
			timeoutMs: 60_000,
		});
		expect(once(await events('timer_breached'))).toBe(true);
		expect(once(await events('escalated'))).toBe(true);
		const byMethod = Map.groupBy(await told(), ({ alert }) => alert['method']);
		for (const method of ['in_app', 'email'])
			expect(once((byMethod.get(method) ?? []).map(({ alert }) => alert))).toBe(true);
		const byMail = byMethod.get('email') ?? [];
		const mails = new Set(byMail.map(({ by }) => by['email_message_id']));
		expect(
			mailsOf(byMail, smtp.messages)
				.map(({ messageId }) => messageId)
				.toSorted(),
		).toEqual([...mails].toSorted());
	} finally {
		await Promise.all([first.stop(), second.stop()]);
		await smtp.stop();
	}
}

function once(rows: readonly Row[]): boolean {
	return rows.length === many && new Set(rows.map(({ ticket }) => ticket)).size === many;
}

describe('two nodes on one PostgreSQL', () => {
	it('escalate every ticket once', () => keepTogether({}));
});

describeWhen('redis', 'two nodes on one PostgreSQL and Redis', () => {
	it('escalate every ticket once, with the response cache on', async () => {
		const { env } = await redis();
		await keepTogether({
			...env,
			CACHE_ENABLED: 'true',
			CACHE_STORE: 'redis',
			CACHE_AUTO_PURGE: 'true',
			SYNCHRONIZATION_STORE: 'redis',
		});
	});
});
