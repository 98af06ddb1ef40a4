import { expect } from 'vitest';
import { pathBetween } from '../../extensions/agreement-desk/src/domain/lifecycle/ticket-transitions.ts';
import type { TicketStatus } from '../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { connect } from '../harness/connect.ts';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import type { Told } from './crowd.ts';
import { readRows, type Row } from './read.ts';

/** Everything that the crowd has left behind. */
export interface Remains {
	readonly tickets: readonly Row[];
	readonly messages: readonly Row[];
	readonly timers: readonly Row[];
	readonly complaints: readonly Row[];
	/** In the order of their timelines, by ticket. */
	readonly events: ReadonlyMap<string, readonly Row[]>;
}

/** Once every change is told and every mail is sent. */
export async function remainsOf(instance: Instance): Promise<Remains> {
	await until(
		async () => {
			const stale = 'fields=id&filter[stale_since][_nnull]=true';
			const unsent = 'fields=id&filter[state][_neq]=sent';
			const open = await Promise.all([
				readRows(instance, 'desk_tickets', stale),
				readRows(instance, 'desk_notifications', unsent),
			]);
			return open.flat().length === 0;
		},
		{ what: 'every change to be told and every notice to be sent', timeoutMs: 120_000, everyMs: 500 },
	);
	const events = await readRows(instance, 'desk_events', 'sort=ticket,sequence');
	return {
		tickets: await readRows(instance, 'desk_tickets'),
		messages: await readRows(instance, 'desk_messages', 'fields=id,ticket,body'),
		timers: await readRows(instance, 'desk_timers', 'fields=ticket,commitment,cycle'),
		complaints: await readRows(instance, 'desk_complaints', 'fields=id,ticket'),
		events: Map.groupBy(events, ({ ticket }) => String(ticket)),
	};
}

/** Neither a failure nor an endless wait; what Directus logged about one is part of the message. */
export function expectNothingBroken(told: readonly Told[], nodes: readonly Instance[]): void {
	const broken = told.filter(({ outcome }) => outcome === 'broken');
	const problems = nodes.flatMap((node) => node.log().match(/^.*(ERROR|error:).*(\n.*){0,12}/gm) ?? []);
	const found = broken.map(({ kind, status, words }) => `${kind}: ${status} ${words}`);
	expect(found, problems.slice(0, 5).join('\n')).toEqual([]);
}

const repeated = (texts: readonly string[]) => {
	const seen = new Set<string>();
	return texts.filter((text) => seen.size === seen.add(text).size);
};

export function expectNumbersOnce({ tickets }: Remains): void {
	expect(repeated(tickets.map(({ number }) => String(number)))).toEqual([]);
}

/** What was answered with success is there, once; what was refused is not. `seen` are the tickets that were answered. */
export function expectNothingLost(
	{ tickets, messages }: Remains,
	told: readonly Told[],
	seen: readonly string[],
): void {
	const known = new Set(seen);
	const own = tickets.filter(({ id }) => known.has(String(id)));
	expect(own).toHaveLength(known.size);
	const texts = [...messages.map(({ body }) => String(body)), ...own.map(({ subject }) => String(subject))];
	const written = texts.flatMap((text) => text.match(/#\d+-\d+#/g) ?? []);
	const promised = told.flatMap(({ outcome, marks }) => (outcome === 'done' ? marks : []));
	expect(written.toSorted()).toEqual(promised.toSorted());
	// The words of a customer go on in a ticket of their own where theirs is over for good (R7).
	const others = tickets.filter(({ id }) => !known.has(String(id)));
	expect(others.filter(({ related }) => !JSON.stringify(related).includes('"related"'))).toEqual([]);
}

/** One owner after the other, and whoever took a ticket took it from nobody. */
export function expectOneOwner({ tickets, events }: Remains, told: readonly Told[]): void {
	const claims = new Map<string, number>();
	for (const { id, assignee } of tickets) {
		let owner: unknown = null;
		for (const { kind, data } of events.get(String(id)) ?? []) {
			if (kind !== 'assigned') continue;
			const { from, to, by } = data as Row;
			expect(from, `${String(id)} as told by ${JSON.stringify(data)}`).toBe(owner);
			if (by === 'claim') {
				expect(owner, `${String(id)} was taken from somebody`).toBeNull();
				const key = `${String(id)} by ${String(to)}`;
				claims.set(key, (claims.get(key) ?? 0) + 1);
			}
			owner = to;
		}
		expect(assignee, `the owner of ${String(id)}`).toBe(owner);
	}
	const taken = told.filter(({ kind, outcome }) => kind === 'claim the next' && outcome === 'done');
	for (const { agent, data } of taken) {
		const { ticket } = data as { ticket: string | null };
		if (ticket === null) continue;
		const key = `${ticket} by ${String(agent)}`;
		const left = claims.get(key) ?? 0;
		expect(left, `${key} was told twice`).toBeGreaterThan(0);
		claims.set(key, left - 1);
	}
}

/** Each status follows the one before it, by a way that the agreement knows. */
export function expectLegalPaths({ tickets, events }: Remains): void {
	for (const { id, status } of tickets) {
		let current: unknown;
		for (const { kind, data } of events.get(String(id)) ?? []) {
			const changes = (data as { changes?: { status?: TicketStatus[] } } | null)?.changes?.status;
			if (!changes) continue;
			const [from, to] = changes;
			const step = `${String(id)}, ${String(kind)}: ${String(from)} to ${String(to)}`;
			if (current !== undefined) expect(from, step).toBe(current);
			if (from && to) expect(pathBetween(from, to), step).not.toBeNull();
			current = to;
		}
		if (current !== undefined) expect(status, String(id)).toBe(current);
	}
}

export function expectTimersOnce({ timers }: Remains): void {
	const keys = timers.map(({ ticket, commitment, cycle }) => [ticket, commitment, cycle].map(String).join());
	expect(repeated(keys)).toEqual([]);
}

export function expectOneComplaintEach(
	{ tickets, complaints }: Remains,
	told: readonly Told[],
	seen: readonly string[],
): void {
	const kept = complaints.map(({ ticket }) => String(ticket));
	expect(repeated(kept)).toEqual([]);
	const known = new Set(tickets.map(({ id }) => String(id)));
	expect(kept.filter((ticket) => !known.has(ticket))).toEqual([]);
	const made = told.filter(({ kind, outcome }) => kind === 'customer: complain' && outcome === 'done');
	// One that goes on in a ticket of its own has a record there.
	const own = kept.filter((ticket) => seen.includes(ticket));
	expect([...new Set(made.map(({ ticket }) => String(ticket)))].toSorted()).toEqual(own.toSorted());
}

export async function expectVerified(instance: Instance): Promise<void> {
	const { body } = await instance.request('GET', '/desk/verify');
	expect(body).toMatchObject({ data: { findings: [] } });
}

interface Lock {
	readonly name: string;
	readonly until: number | string | null;
}

/** Whoever is done holds nothing any more, and what was held leaves no more behind than there are tickets. */
export async function expectLocksGivenBack(instance: Instance, { tickets }: Remains): Promise<void> {
	const knex = connect(instance.databaseConfig);
	try {
		const locks = await knex<Lock>('desk_engine_locks').where('name', 'like', 'ticket:%');
		const held = await knex<Lock>('desk_engine_locks').where('until', '>', Date.now());
		expect(held).toEqual([]);
		expect(locks.length).toBeLessThanOrEqual(tickets.length);
	} finally {
		await knex.destroy();
	}
}
