import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redis } from '../harness/databases.ts';
import { describeWhen } from '../harness/groups.ts';
import { stormFromEnv, weather, type Aftermath } from '../support/fault-storm.ts';
import { stormFigures } from '../support/storm-figures.ts';

/** More of them take more than a build machine has: `STORM_TIMERS=10000` weathers the whole storm. */
const usual = 400;

function storm(title: string, shared: () => Promise<Record<string, string>>) {
	describe(title, () => {
		const given = stormFromEnv(usual);
		const { timers } = given;
		let after: Aftermath & { stop: () => Promise<void> };

		beforeAll(async () => {
			const spanMs = timers > 1_000 ? 60_000 : 20_000;
			after = await weather({ ...given, spanMs, env: await shared() });
			if (process.env['FIGURES'] === 'true') console.info(JSON.stringify(stormFigures(after)));
		}, 1_500_000);
		afterAll(async () => after?.stop());

		it('nodes have died', () => expect(after.kills).toBeGreaterThanOrEqual(3));
		it('escalates every ticket once', () => {
			for (const kind of ['timer_breached', 'escalated']) {
				const tickets = after.events.filter((event) => event['kind'] === kind).map(({ ticket }) => ticket);
				expect(tickets.length, kind).toBe(timers);
				expect(new Set(tickets).size, kind).toBe(timers);
			}
		});
		it('loses no notification and writes none twice', () => {
			const { notifications } = after;
			const escalations = notifications.filter(({ kind }) => kind === 'escalation');
			const byMethod = Map.groupBy(escalations, ({ method }) => method);
			expect([...byMethod.keys()].toSorted()).toEqual(['email', 'in_app']);
			for (const rows of byMethod.values()) {
				expect(new Set(rows.map(({ ticket }) => ticket)).size).toBe(timers);
				expect(rows.length).toBe(timers);
			}
			const sent = new Set(notifications.filter(({ state }) => state === 'sent').map(({ id }) => id));
			// one that was sent, or stands in a digest that was
			expect(escalations.filter(({ id, digest }) => !sent.has(digest ?? id))).toEqual([]);
			expect(notifications.filter(({ state }) => state === 'dead')).toEqual([]);
		});
		it('tells a webhook of every breach and escalation, under one key each and in their order', () => {
			const told = after.receiver.taken.map(({ body, headers }) => {
				const { data } = JSON.parse(body) as { data: { id: string; ticket: string; sequence: number } };
				return { ...data, key: headers['webhook-id'] };
			});
			const keysOf = Map.groupBy(told, ({ id }) => id);
			const breaches = after.events.filter(({ kind }) => kind !== 'timer_warned').map(({ id }) => id);
			expect(breaches.filter((id) => !keysOf.has(String(id)))).toEqual([]);
			for (const same of keysOf.values()) expect(new Set(same.map(({ key }) => key)).size).toBe(1);
			for (const ofTicket of Map.groupBy(told, ({ ticket }) => ticket).values()) {
				const first = [...new Map(ofTicket.map((one) => [one.id, one])).values()];
				const sequences = first.map(({ sequence }) => sequence);
				expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
			}
		});
		it('every mail that counts as sent arrived, under one Message-ID', () => {
			const arrived = new Set(after.smtp.messages.map(({ messageId }) => messageId));
			const sent = after.notifications.filter(({ method, state }) => method === 'email' && state === 'sent');
			expect(sent.filter((row) => !arrived.has(String(row['email_message_id'])))).toEqual([]);
			const known = new Set(after.notifications.map((row) => row['email_message_id']));
			expect(after.smtp.messages.filter(({ messageId }) => !known.has(messageId))).toEqual([]);
		});
		it('tells of a ticket in the order in which things happened', () => {
			const sent = after.notifications.filter(({ state }) => state === 'sent');
			const lines = Map.groupBy(sent, ({ ticket, method, recipient }) =>
				JSON.stringify([ticket, method, recipient]),
			);
			for (const rows of lines.values()) {
				const instants = rows.map((row) => Date.parse(String(row['sent_at'])));
				expect(instants).toEqual(instants.toSorted((a, b) => a - b));
			}
		});
	});
}

storm('three nodes on PostgreSQL, killed at random', () => Promise.resolve({}));

describeWhen('redis', 'with Redis', () => {
	storm('three nodes on PostgreSQL and Redis, killed at random', async () => (await redis()).env);
});
