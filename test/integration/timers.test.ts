import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { eventsOf, readTicket, refusal, timersOf } from '../support/read.ts';
import { setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { hours, inHours, ms, workOn, type Work } from '../support/work-on.ts';

describeEach('timers on a ticket', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;
	let work: Work;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance, { agreement: hours });
		work = workOn(instance, desk);
	});
	afterAll(() => instance?.stop());

	it('stand still while the customer is asked, and go on with the answer, without anybody touching the status', async () => {
		const ticket = await work.ticketBy('hotline');
		const running = await work.settled(ticket, '2.2.1', 'running');
		await work.ask(ticket);
		const paused = await work.settled(ticket, '2.2.1', 'paused');
		expect(paused).toMatchObject({ due_at: null, breach_at: null, next_check_at: null, id: running['id'] });
		expect(await readTicket(instance, ticket)).toMatchObject({
			sla_state: 'paused',
			next_due_at: null,
			progress_due_at: null,
		});

		const answer = await work.write(ticket, { kind: 'customer_message' });
		const resumed = await work.timer(ticket, '2.2.1');
		expect(resumed).toMatchObject({ state: 'running', remaining_ms: null });
		const after = await readTicket(instance, ticket);
		expect(after).toMatchObject({
			status: 'in_progress',
			sla_state: 'ok',
			progress_due_at: resumed?.['due_at'],
		});

		const [stop] = await work.told(ticket, 'timer_paused', running['id']);
		const [go] = await work.told(ticket, 'timer_resumed', running['id']);
		const waited = ms(answer['sent_at']) - ms(stop?.['occurred_at']);
		expect(waited).toBeGreaterThan(0);
		expect(ms(resumed?.['due_at']) - ms(running['due_at'])).toBe(waited);
		expect(Number(paused['remaining_ms'])).toBe(ms(running['due_at']) - ms(stop?.['occurred_at']));
		expect(stop?.['data']).toMatchObject({ reason: 'pending_customer', due_at: running['due_at'] });
		expect(go).toMatchObject({ occurred_at: answer['sent_at'] });
		expect(go?.['data']).toMatchObject({
			from: running['due_at'],
			due_at: resumed?.['due_at'],
			cause: 'pause',
		});
		const [, back] = await work.told(ticket, 'ticket_changed');
		expect(back?.['data']).toEqual({ changes: { status: ['pending_customer', 'in_progress'] } });
	});

	it('know of a question that was answered before anything could follow it', async () => {
		const ticket = await work.ticketBy('hotline');
		await work.ask(ticket);
		await work.write(ticket, { kind: 'customer_message' });
		await work.settled(ticket, '2.2.1', 'running');
		expect(await readTicket(instance, ticket)).toMatchObject({ status: 'in_progress' });
		expect(await work.told(ticket, 'timer_paused')).toHaveLength(1);
		expect(await work.told(ticket, 'timer_resumed')).toHaveLength(1);
	});

	it('are replaced by the duties of 2.2.2 when the request turns out complex', async () => {
		const ticket = await work.ticketBy('hotline');
		const progress = await work.settled(ticket, '2.2.1', 'running');
		await work.patch(ticket, { complexity: 'complex', complex_reason: 'Needs the maker' });
		const superseded = await work.settled(ticket, '2.2.1', 'superseded');
		expect(superseded).toMatchObject({
			id: progress['id'],
			end_reason: 'reclassified',
			breached_at: null,
			due_at: progress['due_at'],
			next_check_at: null,
		});
		expect(superseded['explanation']).toMatchObject({ clause: '2.2.1', state: 'superseded' });
		const escalation = await work.settled(ticket, '2.2.2-escalation', 'running');
		const cadence = await work.settled(ticket, '2.2.2-update', 'running');
		expect(escalation).toMatchObject({ started_at: progress['started_at'], due_at: progress['due_at'] });
		expect(await work.timer(ticket, '2.2.2-eta')).toMatchObject({
			due_at: escalation['due_at'],
			state: 'running',
		});
		expect(await readTicket(instance, ticket)).toMatchObject({
			complex_due_at: escalation['due_at'],
			update_due_at: cadence['due_at'],
			next_due_metric: 'complex_update_cadence',
		});
		expect(await work.told(ticket, 'timer_superseded', progress['id'])).toHaveLength(1);
	});

	it('take a promised time as a clock of its own, and nothing vague for one', async () => {
		const ticket = await work.ticketBy('hotline', { complexity: 'complex' });
		const post = (message: object) =>
			work.send('POST', '/items/desk_messages', { ticket, channel: 'hotline', body: 'Soon', ...message });
		for (const message of [
			{ kind: 'eta_notice' },
			{ kind: 'eta_notice', promised_at: inHours(-1) },
			{ kind: 'progress_update', promised_at: inHours(3) },
		]) {
			const answer = await post(message);
			expect(answer.status).toBe(400);
			expect(refusal(answer)).toContain('desk_messages.promised_at');
			expect(refusal(answer)).toContain('2.2.2');
		}
		expect(await work.timer(ticket, '2.2.2-eta')).toMatchObject({ state: 'running' });

		const first = await work.write(ticket, { kind: 'eta_notice', promised_at: inHours(3) });
		expect(await work.timer(ticket, '2.2.2-eta')).toMatchObject({ state: 'met', stopped_by: first['id'] });
		expect(await work.timer(ticket, '2.2.2-update')).toMatchObject({ state: 'met', stopped_by: first['id'] });
		expect(await work.timer(ticket, '2.2.2-update', 2)).toMatchObject({ state: 'running' });
		expect(await work.timer(ticket, '2.2.2-promise')).toMatchObject({
			state: 'running',
			due_at: first['promised_at'],
			started_by: first['id'],
		});
		expect(await readTicket(instance, ticket)).toMatchObject({
			promised_resolution_at: first['promised_at'],
		});

		const second = await work.write(ticket, { kind: 'eta_notice', promised_at: inHours(5) });
		expect(await work.timer(ticket, '2.2.2-promise')).toMatchObject({
			state: 'superseded',
			end_reason: 'revised',
			due_at: first['promised_at'],
		});
		expect(await work.timer(ticket, '2.2.2-promise', 2)).toMatchObject({
			state: 'running',
			due_at: second['promised_at'],
		});
		expect(await readTicket(instance, ticket)).toMatchObject({
			promised_resolution_at: second['promised_at'],
			sla_state: 'ok',
		});
	});

	it('are kept by handing the ticket on, not by the ladder', async () => {
		const ticket = await work.ticketBy('hotline', { complexity: 'complex' });
		const within = await work.send('POST', `/desk/tickets/${ticket}/escalate`, {
			reason: 'Your turn',
			within_team: true,
		});
		expect(within.status, JSON.stringify(within.body)).toBe(200);
		expect(await work.timer(ticket, '2.2.2-escalation')).toMatchObject({ state: 'running' });
		const beyond = await work.send('POST', `/desk/tickets/${ticket}/escalate`, {
			reason: 'Beyond us',
			level: 2,
		});
		expect(beyond.status, JSON.stringify(beyond.body)).toBe(200);
		expect(await work.timer(ticket, '2.2.2-escalation')).toMatchObject({ state: 'met' });
		expect(await readTicket(instance, ticket)).toMatchObject({ escalation_level: 2, sla_state: 'ok' });
	});

	it('begin for an urgent request when it is marked, and leave the others as they are', async () => {
		const ticket = await work.ticketBy('hotline');
		const progress = await work.settled(ticket, '2.2.1', 'running');
		await work.urgent(ticket);
		const urgent = await work.settled(ticket, '2.2.3', 'running');
		expect(ms(urgent['started_at'])).toBeGreaterThan(ms(progress['started_at']));
		// What is urgent climbs earlier, so the engine looks at it earlier.
		const { next_check_at: lookAt, ...rest } = progress;
		const after = await work.timer(ticket, '2.2.1');
		expect(after).toMatchObject(rest);
		expect(ms(after?.['next_check_at'])).toBeLessThan(ms(lookAt));
	});

	it('end with the solution, and only the cadence begins anew with a reopening', async () => {
		const ticket = await work.ticketBy('hotline', { complexity: 'complex' });
		await work.solve(ticket);
		for (const commitment of ['2.2.2-escalation', '2.2.2-eta']) {
			expect(await work.settled(ticket, commitment, 'cancelled')).toMatchObject({ end_reason: 'resolved' });
		}
		expect(await readTicket(instance, ticket)).toMatchObject({ status: 'resolved', next_due_at: null });
		await work.patch(ticket, { status: 'in_progress', status_reason: 'It broke again' });
		const again = await work.settled(ticket, '2.2.2-update', 'running', 2);
		const open = (await timersOf(instance, ticket)).filter(({ state }) => state === 'running');
		expect(open.map(({ id }) => id)).toEqual([again['id']]);

		const general = await work.ticketBy('hotline');
		await work.solve(general);
		await work.settled(general, '2.2.1', 'met');
		await work.patch(general, { status: 'in_progress', status_reason: 'It broke again' });
		const reopened = await until(
			async () => {
				const row = await readTicket(instance, general);
				return row['reopen_count'] === 1 ? row : undefined;
			},
			{ what: 'the reopening on the row' },
		);
		expect(reopened).toMatchObject({ next_due_at: null });
	});

	it('do not move, and are not told of, when a plan is made once more', async () => {
		const ticket = await work.ticketBy('hotline', { complexity: 'complex', urgent: true });
		await work.write(ticket, { kind: 'eta_notice', promised_at: inHours(30) });
		await work.ask(ticket);
		await work.settled(ticket, '2.2.2-escalation', 'paused');
		const before = await timersOf(instance, ticket);
		await work.patch(ticket, { subject: 'Printers' });
		const events = await until(
			async () => {
				const found = await eventsOf(instance, ticket);
				return found.at(-1)?.['kind'] === 'ticket_changed' ? found : undefined;
			},
			{ what: 'the new subject on the timeline' },
		);
		expect(await timersOf(instance, ticket)).toEqual(before);
		expect(events.filter(({ kind }) => kind === 'timer_moved')).toEqual([]);
	});
});
