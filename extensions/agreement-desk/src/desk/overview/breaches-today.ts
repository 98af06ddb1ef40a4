import { z } from 'zod';
import type { Db } from '../../store/db.ts';
import { readZones } from '../../store/read-zones.ts';
import { daysAt, type LocalDay } from '../figures/local-days.ts';
import type { ReadAsCaller } from '../read-as-caller.ts';

const breachSchema = z.object({
	id: z.string(),
	clause: z.string(),
	metric: z.string().nullable(),
	breached_at: z.string(),
	stopped_at: z.string().nullable(),
	ticket: z.object({ id: z.string(), number: z.string().nullable(), subject: z.string().nullable() }),
});

export type Breach = z.infer<typeof breachSchema>;

export interface BreachedPromise {
	readonly clause: string;
	readonly metric: string | null;
	readonly count: number;
	/** The latest first; no more than a screen holds. */
	readonly latest: readonly Breach[];
}

export interface BreachesToday {
	/** The day that counts as today, `2026-11-29`, and in which zone. */
	readonly date: string;
	readonly timezone: string;
	readonly count: number;
	/** The most often broken first. */
	readonly promises: readonly BreachedPromise[];
}

const shown = 40;
const shownOfEach = 5;
const fields = [
	...['id', 'clause', 'metric', 'breached_at', 'stopped_at'],
	...['ticket.id', 'ticket.number', 'ticket.subject'],
];
const countsSchema = z.array(
	z.object({ clause: z.string(), metric: z.string().nullable(), count: z.coerce.number() }),
);

/**
 * The promises that were broken today, each by the day of the agreement that made it; null where one may not read
 * timers.
 */
export async function readBreachesToday(
	db: Db,
	read: ReadAsCaller,
	{ now }: { now: number },
): Promise<BreachesToday | null> {
	const zones = await readZones(db);
	const days = daysAt(zones, now);
	const [today] = days;
	const counts: z.infer<typeof countsSchema> = [];
	const breaches: Breach[] = [];
	for (const day of days) {
		const filter = brokenOn(
			day,
			days.length === 1 ? null : zones.filter(({ timezone }) => timezone === day.timezone),
		);
		const grouped = await read('desk_timers', {
			aggregate: { count: ['*'] },
			group: ['clause', 'metric'],
			filter,
			limit: -1,
		});
		if (grouped === null) return null;
		counts.push(...countsSchema.parse(grouped));
		const rows = await read('desk_timers', { fields, filter, sort: ['-breached_at'], limit: shown });
		breaches.push(...z.array(breachSchema).parse((rows ?? []).filter(hasTicket)));
	}
	const promises = inOrder(counts, breaches);
	return {
		date: today?.date ?? new Date(now).toISOString().slice(0, 10),
		timezone: today?.timezone ?? 'UTC',
		count: promises.reduce((sum, { count }) => sum + count, 0),
		promises,
	};
}

function brokenOn({ from }: LocalDay, agreements: readonly { readonly agreement: string }[] | null) {
	return {
		_and: [
			{ breached_at: { _gte: new Date(from).toISOString() } },
			{ state: { _eq: 'breached' } },
			...(agreements ? [{ agreement: { _in: agreements.map(({ agreement }) => agreement) } }] : []),
		],
	};
}

/** Whoever may see a timer need not see its ticket. */
function hasTicket(row: object): boolean {
	return 'ticket' in row && typeof row.ticket === 'object' && row.ticket !== null;
}

function inOrder(counts: z.infer<typeof countsSchema>, breaches: readonly Breach[]): BreachedPromise[] {
	const sums = new Map<string, z.infer<typeof countsSchema>[number]>();
	for (const one of counts) {
		const key = `${one.clause} ${one.metric}`;
		sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) });
	}
	return [...sums.values()]
		.map((promise) => ({
			...promise,
			latest: breaches
				.filter(({ clause, metric }) => clause === promise.clause && metric === promise.metric)
				.toSorted((a, b) => b.breached_at.localeCompare(a.breached_at))
				.slice(0, shownOfEach),
		}))
		.toSorted((a, b) => b.count - a.count || a.clause.localeCompare(b.clause, 'en', { numeric: true }));
}
