import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInstance, type Instance } from '../harness/instance.ts';
import {
	desk as ask,
	draftOf,
	newCustomer,
	newVersion,
	patchVersion,
} from '../support/agreement-versions.ts';
import { describeEach } from '../support/combinations.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';

const places = (count: number) => Array.from({ length: count }, (_, place) => place);

type Answer = Awaited<ReturnType<Instance['request']>>;

/** What nobody else touches is done, however many do the like. */
function allDone(answers: readonly Answer[]) {
	for (const { status, body } of answers) expect(status, JSON.stringify(body)).toBe(200);
}

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

	const post = (collection: string, row: object) => instance.request('POST', `/items/${collection}`, row);

	it('each bring a version of their own into force', async () => {
		for (const _ of places(5)) {
			const customers = await Promise.all(places(8).map(() => newCustomer(instance)));
			const created = customers.map((customer) =>
				post(
					'desk_agreements',
					draftOf(desk, { customer, status: 'active', effective_to: '2027-01-01T00:00:00Z' }),
				),
			);
			allDone(await Promise.all(created));
			const drafts = await Promise.all(
				customers.map((customer) =>
					newVersion(instance, desk, { customer, version: '2.0', effective_from: '2027-01-01T00:00:00Z' }),
				),
			);
			allDone(await Promise.all(drafts.map((id) => patchVersion(instance, id, { status: 'in_review' }))));
			allDone(await Promise.all(drafts.map((id) => patchVersion(instance, id, { status: 'signed' }))));
			allDone(await Promise.all(drafts.map((id) => patchVersion(instance, id, { status: 'active' }))));
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
			const answers = await Promise.all(places(20).map((place) => post('desk_tickets', row(place))));
			allDone(answers);
			const ids = answers.map(({ body }) => (body as { data: { id: string } }).data.id);
			allDone(
				await Promise.all([
					...ids.map((ticket) => post('desk_messages', { ticket, kind: 'agent_reply', body: 'x' })),
					...ids.map((id) =>
						instance.request('PATCH', `/items/desk_tickets/${id}`, { assignee: desk.agent.id }),
					),
					...ids.map((id) => instance.request('PATCH', `/items/desk_tickets/${id}`, { subject: 'y' })),
				]),
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
		allDone(await Promise.all(places(20).map((place) => post('desk_calendar_days', day(place)))));
		noneBroken(await Promise.all(places(8).map(() => post('desk_calendar_days', { ...day(25) }))));
	}, 120_000);
});
