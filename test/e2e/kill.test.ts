import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { readRows, type Row } from '../support/read.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { seconds, shortTargets } from '../support/short-targets.ts';
import { isTold, mailsOf, readTold } from '../support/told.ts';

describe.each(['sqlite', 'postgres'] as const)('killed in the middle, on %s', (database) => {
	let instance: Instance;
	let desk: TestDesk;
	let smtp: SmtpServer;

	beforeAll(async () => {
		smtp = await startSmtpServer();
		instance = await startInstance({ host: directus12, database, extension: true, smtp });
		desk = await setUpDesk(instance, {
			agreement: {
				...shortTargets,
				sla_registration_hours: 48,
				sla_email_first_reply_hours: 48,
				sla_urgent_response_hours: seconds(3),
			},
		});
		await instance.request('PATCH', '/items/desk_channels/hotline', { acknowledge: false });
	});
	afterAll(async () => {
		await instance?.stop();
		await smtp?.stop();
	});

	/** Counts rows by ticket: every obligation, event and notification must be there once. */
	function counts(rows: readonly Row[]): number[] {
		return [...Map.groupBy(rows, ({ ticket }) => ticket).values()].map((group) => group.length);
	}

	it('between a commit and the wake-up that should follow it', async () => {
		const ids: string[] = [];
		// Before, during and right after the commit; the last ones die with the answer still on the wire.
		for (const patienceMs of [0, 15, 40, Infinity, Infinity]) {
			const row = { subject: 'Commit', contact: desk.contact, channel: 'hotline' };
			const id = String((await create(instance, 'desk_tickets', row))['id']);
			ids.push(id);
			const patched = instance
				.request('PATCH', `/items/desk_tickets/${id}?fields=id`, { status: 'registered' })
				.catch(() => undefined);
			await (patienceMs === Infinity ? patched : Promise.race([patched, sleep(patienceMs)]));
			await instance.kill();
			await patched;
			await instance.restart();
		}
		const filter = `filter[ticket][_in]=${ids.join(',')}`;
		await until(
			async () => (await readRows(instance, 'desk_tickets', 'filter[stale_since][_nnull]=true')).length === 0,
			{ what: 'nothing stale' },
		);
		const tickets = await readRows(instance, 'desk_tickets', `filter[id][_in]=${ids.join(',')}`);
		const registered = tickets.filter(({ status }) => status === 'registered').map(({ id }) => id);
		expect(registered.length).toBeGreaterThan(0);
		const progress = await readRows(instance, 'desk_timers', `${filter}&filter[clause][_eq]=2.2.1`);
		expect(new Set(progress.map(({ ticket }) => ticket))).toEqual(new Set(registered));
		expect(counts(progress).every((count) => count === 1)).toBe(true);
		const events = await readRows(instance, 'desk_events', `${filter}&filter[kind][_eq]=ticket_registered`);
		expect(counts(events)).toEqual(registered.map(() => 1));
		const received = await readRows(instance, 'desk_events', `${filter}&filter[kind][_eq]=ticket_received`);
		expect(counts(received)).toEqual(ids.map(() => 1));
	});

	it('during a sweep', async () => {
		const many = 250;
		const rows = Array.from({ length: many }, () => ({
			subject: 'Sweep',
			contact: desk.contact,
			channel: 'hotline',
			urgent: true,
		}));
		const { status } = await instance.request('POST', '/items/desk_tickets?fields=id', rows);
		expect(status).toBe(200);
		const breaches = () =>
			readRows(
				instance,
				'desk_timers',
				'fields=id,ticket&filter[ticket][subject][_eq]=Sweep&filter[state][_eq]=breached',
			);
		await until(async () => (await breaches()).length > 0, {
			what: 'the first breach',
			timeoutMs: 20_000,
			everyMs: 5,
		});
		await instance.kill();
		await instance.restart();
		await until(async () => (await breaches()).length === many, { what: 'every breach', timeoutMs: 60_000 });

		const ofKind = (kind: string) =>
			readRows(
				instance,
				'desk_events',
				`fields=ticket&filter[ticket][subject][_eq]=Sweep&filter[kind][_eq]=${kind}`,
			);
		for (const kind of ['timer_breached', 'escalated'])
			expect(counts(await ofKind(kind)), kind).toEqual(Array.from({ length: many }, () => 1));
		const told = () => readTold(instance, 'filter[ticket][subject][_eq]=Sweep&filter[kind][_eq]=escalation');
		// The team lead, by mail and in the studio; nobody is assigned.
		expect(counts((await told()).map(({ alert }) => alert))).toEqual(Array.from({ length: many }, () => 2));
		await until(async () => (await told()).every(isTold), {
			what: 'every alert told',
			timeoutMs: 100_000,
			everyMs: 500,
		});
		const byMail = (await told()).filter(({ alert }) => alert['method'] === 'email');
		const arrived = new Set(mailsOf(byMail, smtp.messages).map(({ messageId }) => messageId));
		expect(byMail.filter(({ by }) => !arrived.has(String(by['email_message_id'])))).toEqual([]);
	});

	it('during a delivery', async () => {
		smtp.setMode('hang-after-data');
		const before = smtp.attempts();
		const ticket = await create(instance, 'desk_tickets', {
			subject: 'Delivery',
			contact: desk.contact,
			channel: 'email',
		});
		await until(() => smtp.attempts() > before, { what: 'the mail being handed over' });
		await sleep(200);
		await instance.kill();
		smtp.setMode('accept');
		await instance.restart();
		const filter = `filter[ticket][_eq]=${String(ticket['id'])}`;
		// The lease of the attempt that died has to lapse first.
		await until(
			async () =>
				(await readRows(instance, 'desk_tickets', `filter[id][_eq]=${String(ticket['id'])}`))[0]?.[
					'registered_at'
				] !== null,
			{
				what: 'the acknowledgement sent again',
				timeoutMs: 90_000,
				everyMs: 500,
			},
		);
		const [notification, ...others] = await readRows(instance, 'desk_notifications', filter);
		expect(others).toEqual([]);
		expect(notification).toMatchObject({ state: 'sent', attempts: 2 });
		const copies = smtp.messages.filter(({ subject }) => subject.includes(String(ticket['number'])));
		expect(new Set(copies.map(({ messageId }) => messageId))).toEqual(
			new Set([notification?.['email_message_id']]),
		);
		expect(
			await readRows(instance, 'desk_events', `${filter}&filter[kind][_eq]=ticket_registered`),
		).toHaveLength(1);
	}, 180_000);
});
