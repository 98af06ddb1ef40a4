import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../harness/http.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import {
	advance,
	desk as ask,
	newCustomer,
	newVersion,
	patchVersion,
} from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { places } from '../support/places.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { workOn } from '../support/work-on.ts';

/** What all want one gets, and the others are told why not. */
function noneBroken(answers: readonly Answer[]) {
	for (const { status, body } of answers) expect([200, 400, 403], JSON.stringify(body)).toContain(status);
}

describeEach('many who do the same at once', ({ host, database, env }) => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host, database, extension: true, env });
		desk = await setUpDesk(instance);
	});
	afterAll(() => instance?.stop());

	it('each bring a version of their own into force', async () => {
		for (const _ of places(5)) {
			const customers = await Promise.all(places(8).map(() => newCustomer(instance)));
			const first = { status: 'active', effective_to: '2027-01-01T00:00:00Z' };
			await Promise.all(customers.map((customer) => newVersion(instance, desk, { ...first, customer })));
			const next = { version: '2.0', effective_from: '2027-01-01T00:00:00Z' };
			const drafts = await Promise.all(
				customers.map((customer) => newVersion(instance, desk, { ...next, customer })),
			);
			for (const status of ['in_review', 'signed', 'active']) {
				await Promise.all(drafts.map((id) => advance(instance, id, status)));
			}
		}
	}, 120_000);

	it('change one draft, alone and in batches, while it is brought into force', async () => {
		for (const round of places(8)) {
			const id = await newVersion(instance, desk, { customer: await newCustomer(instance) });
			const batch = (title: string) => instance.request('PATCH', '/items/desk_agreements', [{ id, title }]);
			noneBroken(
				await Promise.all([
					...places(6).flatMap((place) => [
						batch(`${round}-${place}`),
						patchVersion(instance, id, { sla_chat_response_minutes: place + 1 }),
					]),
					patchVersion(instance, id, { status: 'active' }),
				]),
			);
			await patchVersion(instance, id, { status: 'active' });
			expect(await ask(instance, 'GET', `agreements/${id}`)).toMatchObject({ verified: true });
		}
	}, 120_000);

	it('each bring a ticket with messages', async () => {
		for (const round of places(4)) {
			const row = (place: number) => ({
				subject: `${round}-${place}`,
				contact: desk.contact,
				channel: 'email',
				messages: [{ kind: 'customer_message', body: 'x' }],
			});
			const rows = await Promise.all(places(20).map((place) => create(instance, 'desk_tickets', row(place))));
			const { patch, write } = workOn(instance, desk);
			await Promise.all(
				rows.flatMap(({ id }) => {
					const ticket = String(id);
					return [
						write(ticket, { channel: 'email', kind: 'agent_reply' }),
						patch(ticket, { assignee: desk.agent.id }),
						patch(ticket, { subject: 'y' }),
					];
				}),
			);
		}
	}, 120_000);

	it('write the days of one calendar', async () => {
		const { id: calendar } = await create(instance, 'desk_calendars', {
			name: 'Many',
			timezone: 'Asia/Shanghai',
			weekly_periods: [{ days: ['mon'], from: '09:00', to: '18:00' }],
		});
		const day = (place: number) => ({
			calendar,
			date: `2026-03-${String(place + 1).padStart(2, '0')}`,
			kind: 'holiday',
			name_zh: '休',
		});
		await Promise.all(places(20).map((place) => create(instance, 'desk_calendar_days', day(place))));
		const post = () => instance.request('POST', '/items/desk_calendar_days', day(25));
		noneBroken(await Promise.all(places(8).map(post)));
	}, 120_000);
});
