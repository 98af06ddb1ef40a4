import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import { at, callsOn, type CallDesk } from '../support/calls.ts';
import { describeEach } from '../support/combinations.ts';
import { eventsOf, readRows, readTicket, refusal, timersOf, type Row } from '../support/read.ts';
import { create, createUser, integrationPolicy } from '../support/set-up-desk.ts';

const instant = (time: string) => new Date(at(time)).toISOString();

describeEach('calls that agents log', ({ host, database, env }) => {
	let instance: Instance;
	let calls: CallDesk;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		calls = await callsOn(instance);
	});
	afterAll(() => instance?.stop());

	const kinds = async (ticket: string) => (await eventsOf(instance, ticket)).map(({ kind }) => kind);

	it('registers the ticket of a call that was answered in time, and keeps 2.1.1', async () => {
		const { ticket, phone_answer, call, repeated } = await calls.log(calls.answered());
		expect(phone_answer).toEqual({
			state: 'met',
			end_reason: null,
			started_at: instant('10:00:00'),
			due_at: instant('10:03:00'),
			stopped_at: instant('10:01:00'),
			elapsed_ms: 60_000,
		});
		expect(repeated).toBe(false);
		expect(ticket).toMatchObject({
			subject: 'The printer is on fire',
			status: 'registered',
			contact: calls.contact,
		});
		const row = await readTicket(instance, ticket.id);
		expect(row).toMatchObject({ channel: 'hotline', description: 'It burns since nine.' });
		expect(Date.parse(String(row['received_at']))).toBe(Date.parse(at('10:00:00')));
		expect(row['registered_at']).not.toBeNull();
		const events = await eventsOf(instance, ticket.id);
		expect(events.map(({ kind }) => kind)).toEqual(
			expect.arrayContaining(['ticket_received', 'call_queued', 'call_answered', 'call_ended', 'timer_met']),
		);
		const queued = events.find(({ kind }) => kind === 'call_queued');
		expect(queued).toMatchObject({ id: call, clause: '2.1.1', actor: calls.desk.agent.id });
		// the number can be erased: it stands beside what the chain vouches for
		expect((queued?.['words'] as Row)['from']).toMatch(/^139/);
		expect(JSON.stringify(queued?.['data'])).not.toContain('139');
		const verified = await instance.request('GET', `/desk/tickets/${ticket.id}/verify`);
		expect(verified.body).toMatchObject({ data: { findings: [] } });
	});

	it('records a breach where it was answered too late', async () => {
		const { phone_answer, ticket } = await calls.log(calls.answered({ answered_at: at('10:04:00') }));
		expect(phone_answer).toMatchObject({ state: 'breached', stopped_at: instant('10:04:00') });
		expect(await kinds(ticket.id)).toContain('timer_breached');
	});

	it('counts a call given up after the limit as missed, earlier as not applicable, and keeps both', async () => {
		const late = await calls.log(calls.missed());
		expect(late.phone_answer).toMatchObject({ state: 'breached', end_reason: 'abandoned' });
		expect(late.ticket).toMatchObject({ status: 'new', contact: calls.contact });
		expect(String(late.ticket['subject'])).toMatch(/^未接来电 Han Meimei 139/);
		const early = await calls.log(calls.missed({ ended_at: at('10:02:00') }));
		expect(early.phone_answer).toMatchObject({ state: 'not_applicable', end_reason: 'abandoned_in_time' });
		const slip = await calls.log(calls.missed({ ended_at: at('10:00:02') }));
		expect(slip.phone_answer).toMatchObject({ state: 'not_applicable', end_reason: 'short_abandon' });
		const menu = await calls.log(calls.missed({ answered_at: at('10:00:05'), answered_by: 'bot' }));
		expect(menu.phone_answer).toMatchObject({ state: 'breached', end_reason: 'abandoned' });
	});

	it('does not apply out of hours', async () => {
		const times = { ringing_at: at('19:00:00'), answered_at: at('19:09:00'), ended_at: at('19:10:00') };
		const { phone_answer, ticket } = await calls.log(calls.answered(times));
		expect(phone_answer).toMatchObject({ state: 'not_applicable', end_reason: 'out_of_hours' });
		expect(ticket['status']).toBe('registered');
	});

	it('knows a second attempt from the same number, whatever ticket it is about', async () => {
		const number = '+86 139-7777-0001';
		const first = await calls.log(calls.missed({ number }));
		const again = await calls.log(
			calls.answered({
				number: '13977770001',
				ringing_at: at('10:20:00'),
				answered_at: at('10:21:00'),
				ended_at: at('10:22:00'),
			}),
		);
		expect(again.ticket.id).not.toBe(first.ticket.id);
		const sameNumber = again.phone_answer?.['end_reason'] === 'repeat_attempt';
		const onOne = await calls.log(
			calls.missed({ number, ticket: first.ticket.id, ringing_at: at('10:25:00'), ended_at: at('10:30:00') }),
		);
		expect(onOne.phone_answer).toMatchObject({ state: 'not_applicable', end_reason: 'repeat_attempt' });
		const later = await calls.log(
			calls.answered({
				number,
				ringing_at: at('11:30:00'),
				answered_at: at('11:31:00'),
				ended_at: at('11:40:00'),
			}),
		);
		expect(later.phone_answer).toMatchObject({ state: 'met', end_reason: null });
		expect(sameNumber).toBe(true);
		const events = await eventsOf(instance, onOne.ticket.id);
		expect(events.filter(({ kind }) => kind === 'call_queued')).toHaveLength(2);
	});

	it('judges the very events as the simulator does', async () => {
		const number = calls.newNumber();
		const made = [
			calls.missed({ number, ringing_at: at('14:00:00'), ended_at: at('14:04:00') }),
			calls.answered({
				number,
				ringing_at: at('14:10:00'),
				answered_at: at('14:11:00'),
				ended_at: at('14:12:00'),
			}),
			calls.answered({ ringing_at: at('15:00:00'), answered_at: at('15:03:00'), ended_at: at('15:09:00') }),
			calls.missed({ ringing_at: at('16:00:00'), ended_at: at('16:00:03') }),
			calls.answered({ ringing_at: at('17:59:00'), answered_at: at('18:02:00'), ended_at: at('18:09:00') }),
		];
		const first = await calls.log(made[0] ?? {});
		for (const call of made.slice(1)) await calls.log({ ...call, ticket: first.ticket.id });
		const stored = (await timersOf(instance, first.ticket.id))
			.filter(({ metric }) => metric === 'phone_answer')
			.toSorted((a, b) => Number(a['cycle']) - Number(b['cycle']));
		const rows = await readRows(
			instance,
			'desk_agreements',
			`filter[customer][_eq]=${calls.customer}&fields=id`,
		);
		const events = made.flatMap((call: Row, index) => [
			{ kind: 'call_queued', id: String(index), from: call['number'], at: call['ringing_at'] },
			call['answered_at']
				? { kind: 'call_answered', id: String(index), at: call['answered_at'] }
				: { kind: 'call_abandoned', id: String(index), at: call['ended_at'] },
		]);
		const answer = await instance.request('POST', '/desk/simulate', {
			agreement: rows[0]?.['id'],
			clause: '2.1.1',
			received_at: at('14:00:00'),
			ticket: { channel: 'phone' },
			events,
			now: at('20:00:00'),
		});
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		const { timers } = (answer.body as { data: { timers: Row[] } }).data;
		const seen = ({ state, end_reason, started_at, stopped_at, elapsed_ms }: Row) => ({
			...{ state, end_reason, elapsed_ms: elapsed_ms === null ? null : Number(elapsed_ms) },
			started_at: Date.parse(String(started_at)),
			// what never counted ends in the ledger where it began
			stopped_at: state === 'not_applicable' ? null : Date.parse(String(stopped_at)),
		});
		expect(stored.map(seen)).toEqual(timers.map(seen));
		expect(timers.map(({ state }) => state)).toEqual([
			'breached',
			'not_applicable',
			'met',
			'not_applicable',
			// its three minutes are those of business hours, which ended after one of them
			'met',
		]);
	});

	it('adds a call to a ticket that is there: words, registration and urgency', async () => {
		const row = { subject: 'Slow', contact: calls.contact, channel: 'email', received_at: at('09:00:00') };
		const ticket = String((await create(instance, 'desk_tickets', row))['id']);
		const call = calls.answered({
			ticket,
			description: 'It is worse now.',
			urgent: true,
			number_told: true,
			reply: { body: '您好，我们马上处理，请稍候。', kind: 'progress_update' },
		});
		const logged = await calls.log(call);
		expect(logged.ticket).toMatchObject({ id: ticket, status: 'registered', urgent: true });
		const messages = await readRows(
			instance,
			'desk_messages',
			`filter[ticket][_eq]=${ticket}&sort=date_created,kind`,
		);
		expect(messages.map(({ kind }) => kind).toSorted()).toEqual(['customer_message', 'progress_update']);
		for (const message of messages)
			expect(message).toMatchObject({ channel: 'hotline', is_public: true, email_message_id: null });
		expect(messages.map(({ sent_at }) => Date.parse(String(sent_at)))).toEqual([
			Date.parse(at('10:05:00')),
			Date.parse(at('10:05:00')),
		]);
		const stored = await readTicket(instance, ticket);
		expect(stored).toMatchObject({ urgent_via: 'phone' });
		expect(stored['urgent_evidence']).toContain(logged.call);
		expect(logged.phone_answer).toMatchObject({ state: 'met' });
	});

	it('takes a call-back without making a duty of it', async () => {
		const { ticket } = await calls.log(calls.missed());
		const back = await calls.log({
			direction: 'outbound',
			ticket: ticket.id,
			number: '13900000001',
			ringing_at: at('10:10:00'),
			answered_at: at('10:10:20'),
			ended_at: at('10:15:00'),
			description: 'She had the wrong number.',
			number_told: true,
		});
		expect(back).toMatchObject({ phone_answer: null, ticket: { id: ticket.id, status: 'registered' } });
		expect(await kinds(ticket.id)).toContain('call_made');
		const made = (await eventsOf(instance, ticket.id)).filter(({ kind }) => kind === 'call_ended');
		expect(made.at(-1)?.['data']).toMatchObject({ talked_ms: 280_000 });
	});

	it('takes the end of a call that was logged while it went on, once', async () => {
		const { call, ticket } = await calls.log(calls.answered({ ended_at: null }));
		const end = (ended_at: string, token = calls.desk.agent.token) =>
			instance.request('POST', `/desk/calls/${call}/end`, { ended_at }, token);
		expect((await end(at('10:06:00'), calls.stranger)).status).toBe(403);
		expect(refusal(await end(at('10:00:30')))).toMatch(/calls\.ended_at \(clause 2\.1\.1\)/);
		expect((await end(at('10:06:00'))).status).toBe(200);
		expect((await end(at('10:09:00'))).status).toBe(200);
		const ends = (await eventsOf(instance, ticket.id)).filter(({ kind }) => kind === 'call_ended');
		expect(ends.map(({ data }) => data)).toEqual([{ call, talked_ms: 300_000 }]);
		const nobody = await instance.request('POST', `/desk/calls/${randomUUID()}/end`, {
			ended_at: at('10:06:00'),
		});
		expect(nobody.status).toBe(404);
	});

	it('finds the contact by number, makes a new one, and makes nobody twice', async () => {
		const known = await calls.log(calls.answered({ contact: undefined, number: '(021) 5555-0101' }));
		expect(known.ticket['contact']).toBe(calls.contact);
		const number = '400 820 0001';
		const new_contact = { name: 'Wang Fang', organization: calls.customer, language: 'en-US' };
		const fresh = await calls.log(calls.answered({ contact: undefined, number, new_contact }));
		expect(fresh.ticket['contact']).not.toBe(calls.contact);
		const again = await calls.log(calls.answered({ contact: undefined, number, new_contact }));
		expect(again.ticket['contact']).toBe(fresh.ticket['contact']);
		const found = await readRows(instance, 'desk_contacts', 'filter[name][_eq]=Wang%20Fang');
		expect(found).toMatchObject([{ phone: number, language: 'en-US', organization: calls.customer }]);
		// nobody knows who it was, but for whom they called
		const unknown = await calls.log(
			calls.missed({ contact: undefined, number: null, customer: calls.customer }),
		);
		expect(unknown.ticket).toMatchObject({ contact: null, customer: calls.customer });
	});

	it('logs a call once, however often it is sent', async () => {
		const call = calls.answered({ idempotency_key: randomUUID() });
		const [a, b] = await Promise.all([calls.log(call), calls.log(call)]);
		const third = await calls.log(call);
		expect(new Set([a.ticket.id, b.ticket.id, third.ticket.id]).size).toBe(1);
		expect(third.repeated).toBe(true);
		expect(third.phone_answer).toEqual(a.phone_answer);
		const events = await eventsOf(instance, third.ticket.id);
		expect(events.filter(({ kind }) => kind === 'call_queued')).toHaveLength(1);
	});

	it('is closed to who may not work tickets, and open to a telephone system', async () => {
		const app = await createUser(instance, 'pbx', integrationPolicy);
		expect((await calls.log(calls.answered(), app.token)).ticket['status']).toBe('registered');
		expect((await calls.send(calls.answered(), calls.stranger)).status).toBe(403);
		expect((await instance.request('POST', '/desk/calls', calls.answered(), null)).status).toBe(403);
		const { ticket } = await calls.log(calls.answered());
		expect((await calls.send(calls.answered({ ticket: ticket.id }), calls.stranger)).status).toBe(403);
	});

	it('refuses what cannot have happened, naming field and clause, and writes nothing', async () => {
		expect(await calls.refused(calls.answered({ answered_at: at('09:59:00') }))).toMatch(
			/calls\.answered_at \(clause 2\.1\.1\): is before the call rang/,
		);
		expect(await calls.refused(calls.answered({ ended_at: at('10:00:30') }))).toMatch(/calls\.ended_at/);
		expect(await calls.refused(calls.answered({ ringing_at: '2099-01-01T00:00:00Z' }))).toMatch(
			/lies in the future/,
		);
		expect(await calls.refused(calls.answered({ ringing_at: 'yesterday' }))).toMatch(
			/calls\.ringing_at.*instant/,
		);
		expect(await calls.refused(calls.missed({ ended_at: null }))).toMatch(/calls\.ended_at.*required/);
		expect(await calls.refused(calls.answered({ channel: 'email' }))).toMatch(
			/calls\.channel \(clause 1\.3\.1\)/,
		);
		expect(await calls.refused(calls.answered({ subject: null }))).toMatch(
			/calls\.subject \(clause 2\.1\.4\)/,
		);
		expect(await calls.refused(calls.answered({ contact: undefined }))).toMatch(
			/calls\.contact \(clause 1\.2\)/,
		);
		expect(await calls.refused(calls.answered({ contact: randomUUID() }))).toMatch(/calls\.contact/);
		expect(await calls.refused(calls.answered({ number: 'somewhere' }))).toMatch(/calls\.number/);
		expect(await calls.refused(calls.answered({ idempotency_key: 'x' }))).toMatch(/calls\.idempotency_key/);
		expect(await calls.refused(calls.answered({ ticket: randomUUID() }))).toMatch(/permission|no ticket/);
		expect(await calls.refused(calls.answered({ direction: 'outbound' }))).toMatch(/calls\.ticket/);
		expect(await calls.refused(calls.missed({ reply: { body: '您好。' } }))).toMatch(/calls\.reply/);
		expect(await calls.refused(calls.answered({ surprise: 1 }))).toMatch(/surprise/);
		const insult = { reply: { body: 'Hello, do not be an idiot: press Cancel. Kind regards' } };
		expect(await calls.refused(calls.answered({ new_contact: null, ...insult }))).toMatch(/idiot/);
	});
});
