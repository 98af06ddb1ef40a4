import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootstrap } from '../harness/bootstrap.ts';
import { emptyDatabase, temporaryFolder } from '../harness/databases.ts';
import { directus11, directus12, type Host } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { eventsOf, readRows, readTicket, timersOf } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { shortTargets } from '../support/short-targets.ts';

const cases: { host: Host; database: 'sqlite' | 'postgres'; TZ: string }[] = [
	{ host: directus12, database: 'sqlite', TZ: 'Asia/Shanghai' },
	{ host: directus12, database: 'postgres', TZ: 'America/Los_Angeles' },
	{ host: directus11, database: 'sqlite', TZ: 'America/Los_Angeles' },
	{ host: directus11, database: 'postgres', TZ: 'UTC' },
];

describe.each(cases)(
	'first light: Directus $host.line on $database, host in $TZ',
	({ host, database, TZ }) => {
		let instance: Instance;
		let desk: TestDesk;
		let smtp: SmtpServer;

		beforeAll(async () => {
			smtp = await startSmtpServer();
			const config = await emptyDatabase(database);
			await bootstrap(host, config, await temporaryFolder('first-light'));
			instance = await startInstance({ host, database: config, extension: true, smtp, env: { TZ } });
			desk = await setUpDesk(instance, { agreement: shortTargets });
		});
		afterAll(async () => {
			await instance?.stop();
			await smtp?.stop();
		});

		it('a missed deadline is warned of, recorded at its true instant, escalated and mailed', async () => {
			const row = {
				subject: '空调漏水',
				contact: desk.contact,
				channel: 'email',
				urgent: true,
				assignee: desk.agent.id,
			};
			const ticket = await create(instance, 'desk_tickets', row);
			const id = String(ticket['id']);
			const number = String(ticket['number']);

			const warning = await smtp.waitForMessage(
				({ subject }) => subject.includes(number) && subject.includes('Due soon'),
				15_000,
			);
			const escalation = await smtp.waitForMessage(
				({ subject, text }) =>
					subject.includes(number) && subject.includes('Overdue') && text.includes('2.2.3'),
				15_000,
			);
			const mailedAt = Date.now();
			expect(warning.text).toContain('2.2.3');
			expect(escalation.text).toContain('escalated to level 1');
			expect(escalation.text).toContain(`/admin/content/desk_tickets/${id}`);

			const timers = await timersOf(instance, id);
			const urgent = timers.find(({ clause }) => clause === '2.2.3');
			expect(urgent).toMatchObject({
				state: 'breached',
				breached_at: ticket['urgent_response_due_at'],
				stopped_at: null,
			});
			expect(mailedAt - Date.parse(String(urgent?.['breached_at']))).toBeLessThan(5_000);
			expect(await readTicket(instance, id)).toMatchObject({ sla_state: 'breached', escalation_level: 1 });

			const events = await eventsOf(instance, id);
			const kinds = events.filter(({ clause }) => clause === '2.2.3').map(({ kind }) => kind);
			expect(kinds).toEqual(['timer_warned', 'timer_breached', 'escalated']);
			const recipients = await readRows(
				instance,
				'desk_notifications',
				`filter[ticket][_eq]=${id}&filter[kind][_eq]=escalation&sort=method`,
			);
			const told = recipients.map(
				({ method, recipient_user }) => `${String(method)} ${String(recipient_user)}`,
			);
			expect(new Set(told)).toEqual(
				new Set([
					`email ${desk.agent.id}`,
					`email ${desk.lead.id}`,
					`in_app ${desk.agent.id}`,
					`in_app ${desk.lead.id}`,
				]),
			);
			expect(new Set(told).size).toBe(4);
		});

		it('the bell of the studio rings for the team lead', async () => {
			const bell = await until(
				async () => {
					const { body } = await instance.request(
						'GET',
						'/notifications?filter[subject][_contains]=Overdue',
						undefined,
						desk.lead.token,
					);
					const rows = (body as { data: Record<string, unknown>[] }).data;
					return rows.length > 0 ? rows : undefined;
				},
				{ what: 'the notification in the studio' },
			);
			expect(bell[0]).toMatchObject({ recipient: desk.lead.id, collection: 'desk_tickets' });
		});

		it('a late reply stops the clock, and the breach stays', async () => {
			const [ticket] = await readRows(instance, 'desk_tickets');
			const id = String(ticket?.['id']);
			await instance.request(
				'POST',
				'/items/desk_messages',
				{ ticket: id, kind: 'solution', body: 'Repaired.' },
				desk.agent.token,
			);
			const done = await until(
				async () => {
					const timers = await timersOf(instance, id);
					return timers.every(({ stopped_at }) => stopped_at !== null) ? timers : undefined;
				},
				{ what: 'every timer stopped' },
			);
			const urgent = done.find(({ clause }) => clause === '2.2.3');
			expect(urgent?.['state']).toBe('breached');
			expect(Number(urgent?.['elapsed_ms'])).toBeGreaterThan(4_000);
			expect(await readTicket(instance, id)).toMatchObject({ sla_state: 'breached', next_due_at: null });
			expect((await eventsOf(instance, id)).map(({ kind }) => kind)).toContain('timer_stopped');
		});
	},
);
