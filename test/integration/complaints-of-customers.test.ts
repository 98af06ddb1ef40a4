import type { Knex } from 'knex';
import { describe, expect, it } from 'vitest';
import { answerDecision } from '../../extensions/agreement-desk/src/desk/answer-decision.ts';
import { complain } from '../../extensions/agreement-desk/src/desk/complain.ts';
import { createComplaint } from '../../extensions/agreement-desk/src/desk/create-complaint.ts';
import type { ReceiveContext } from '../../extensions/agreement-desk/src/desk/receive-ticket.ts';
import { withdrawComplaint } from '../../extensions/agreement-desk/src/desk/withdraw-complaint.ts';
import { readComplaintsOf } from '../../extensions/agreement-desk/src/store/complaints.ts';
import { readTickets } from '../../extensions/agreement-desk/src/store/lock-tickets.ts';
import { layLock, takeLock } from '../../extensions/agreement-desk/src/store/lock.ts';
import { nobodyListens } from '../../extensions/agreement-desk/src/store/announcer.ts';
import { sealerOf } from '../../extensions/agreement-desk/src/store/sealer.ts';
import { complaintTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import { describeWhen } from '../harness/groups.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { bystander, openCounter, workOnComplaints } from '../support/complaints.ts';
import { create, setUpDesk } from '../support/set-up-desk.ts';
import { lookInto } from '../support/look-into.ts';

const words = { description: 'Nobody came', remedy_sought: 'An apology' };

/** What external apps do for a customer; the endpoints that they call are one line each around these. */
function byTheCustomersWord(kind: DatabaseKind) {
	it(`on ${kind}`, async () => {
		const instance = await startInstance({ host: directus12, database: kind, extension: true });
		const desk = await setUpDesk(instance);
		await openCounter(instance);
		const work = workOnComplaints(instance, desk);
		const row = { subject: 'Visit', contact: desk.contact, channel: 'counter' };
		const first = String((await create(instance, 'desk_tickets', { ...row, assignee: desk.agent.id }))['id']);
		const second = String((await create(instance, 'desk_tickets', row))['id']);
		const third = String((await create(instance, 'desk_tickets', row))['id']);
		const contactOf = async (organization: unknown) =>
			String((await create(instance, 'desk_contacts', { name: 'Somebody else', organization }))['id']);
		const colleague = await contactOf(desk.customer);
		const outsider = await contactOf(desk.provider);
		const solved = await work.drafted('counter', await bystander(instance, 'inspector'));
		await work.write(solved.ticket, { kind: 'decision_letter', body: 'Decision' });
		await work.staged(solved.ticket, 'decision_communicated');
		await instance.stop();

		await lookInto(instance.databaseConfig, async ({ knex }) => {
			let id = 0;
			const context = (): ReceiveContext => ({
				now: Date.now(),
				newId: () => `00000000-0000-4000-9000-${String((id += 1)).padStart(12, '0')}`,
				publicUrl: '',
				mailDomain: 'example.com',
				actor: null,
				sealer: sealerOf({}),
				announcer: nobodyListens,
			});
			const ticketOf = async (ticket: string) => (await readTickets(knex, [ticket]))[0];
			const recordOf = async (ticket: string) => (await readComplaintsOf(knex, [ticket])).get(ticket);
			const say = (act: typeof complain, ticket: string, body: unknown) =>
				act(knex, { ticket, body }, context());

			// any ticket becomes a complaint, with the words, and is taken from whoever it is about
			expect(await say(complain, first, { ...words, respondent: desk.agent.id })).toEqual({
				ticket: first,
				complaint_stage: 'received',
			});
			expect(await recordOf(first)).toMatchObject({ ...words, respondent: desk.agent.id, stale_since: null });
			expect(await ticketOf(first)).toMatchObject({
				type: 'complaint',
				assignee: null,
				complaint_stage: 'received',
				stale_since: null,
			});
			await expect(say(complain, first, words)).rejects.toThrow('is a complaint already');
			await expect(say(complain, second, {})).rejects.toThrow('complain.description (clause 1.4.5)');
			for (const stranger of ['11111111-1111-4111-8111-111111111111', outsider]) {
				const by = { ...words, contact: stranger };
				await expect(say(complain, second, by)).rejects.toThrow('complain.contact (clause 1.2)');
			}
			await complain(knex, { ticket: third, body: words, contact: colleague }, context());
			expect(await recordOf(third)).toMatchObject({ complainant: colleague });
			await expect(
				answerDecision(knex, { ticket: first, body: { answer: 'accepted' } }, context()),
			).rejects.toThrow('has no decision on a complaint to answer');

			// the decision is disputed with a reason, and accepted after all
			await expect(
				answerDecision(knex, { ticket: solved.ticket, body: { answer: 'disputed' } }, context()),
			).rejects.toThrow('answer.reason (clause 1.4.5)');
			const dispute = { answer: 'disputed', reason: 'Too little' };
			await answerDecision(knex, { ticket: solved.ticket, body: dispute }, context());
			expect(await recordOf(solved.ticket)).toMatchObject({ stage: 'disputed', answer_words: 'Too little' });
			expect(await ticketOf(solved.ticket)).toMatchObject({ complaint_stage: 'disputed' });
			await answerDecision(knex, { ticket: solved.ticket, body: { answer: 'accepted' } }, context());
			expect(await recordOf(solved.ticket)).toMatchObject({ stage: 'accepted', answer: 'accepted' });

			// a withdrawal keeps the record, and ends the ticket
			await withdrawComplaint(knex, { ticket: first, body: { reason: 'It was solved' } }, context());
			expect(await recordOf(first)).toMatchObject({ stage: 'withdrawn', withdrawal_reason: 'It was solved' });
			expect(await ticketOf(first)).toMatchObject({ status: 'cancelled', complaint_stage: 'withdrawn' });
			await expect(withdrawComplaint(knex, { ticket: second, body: {} }, context())).rejects.toThrow(
				'has no complaint that could be withdrawn',
			);
			await expect(say(complain, first, words)).rejects.toThrow('make a ticket of its own');

			await refusesWhatOthersHold(knex, solved.id, () =>
				answerDecision(knex, { ticket: solved.ticket, body: dispute }, context()),
			);
			await makesOneRecord(knex, second, context);
		});
	});
}

/** While a supervisor's change is checked but not made, nobody overtakes it. */
async function refusesWhatOthersHold(knex: Knex, complaint: string, act: () => Promise<unknown>) {
	const name = `complaint:${complaint.slice(-3)}`;
	await layLock(knex, name);
	const now = Date.now();
	await takeLock(knex, { name, token: 'somebody', now, until: now + 60_000 });
	await expect(act()).rejects.toThrow('being changed by somebody else');
	await knex('desk_engine_locks').where({ name }).update({ token: null, until: null });
	await expect(act()).resolves.toMatchObject({ complaint_stage: 'disputed' });
}

/** However many want to make a ticket a complaint at once. */
async function makesOneRecord(knex: Knex, ticket: string, context: () => ReceiveContext) {
	const file = () =>
		knex.transaction(async (trx) => {
			const record = await createComplaint(trx, { ticket, ...words }, context());
			await complaintTable.insert(trx, [record]);
		});
	const outcomes = await Promise.allSettled([file(), file(), file()]);
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect(complaintTable.decode(knex, await knex(complaintTable.name).where({ ticket }))).toHaveLength(1);
}

describe('a complaint by the word of the customer', () => {
	for (const kind of ['sqlite', 'postgres'] as const) byTheCustomersWord(kind);
	describeWhen('mariadb', 'with MariaDB', () => byTheCustomersWord('mariadb'));
});
