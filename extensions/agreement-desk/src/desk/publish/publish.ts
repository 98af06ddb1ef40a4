import type { Db } from '../../store/db.ts';
import { readEventsById } from '../../store/read-events-by-id.ts';
import { eventTable, type EventRow } from '../../store/tables.ts';
import { toApi } from '../../store/to-api.ts';
import {
	claimUnpublished,
	nearestUnpublished,
	removeUnpublished,
	type Unpublished,
} from '../../store/unpublished.ts';
import type { Audience, AudienceFinder } from './audience.ts';
import type { Brake } from './brake.ts';

/** Tells the listeners of Directus of rows that are there already, as if they had just been written. */
export interface Emitter {
	/** A new event, as a client would have sent it. */
	created(event: Readonly<Record<string, unknown>> & { readonly id: string }): Promise<void>;
	/** A new notification in the bell of the studio; none if its reader has thrown it away. */
	ringing(key: number): Promise<void>;
	changed(collection: 'desk_tickets' | 'desk_timers', keys: readonly string[]): Promise<void>;
}

export interface PublishContext {
	readonly now: () => number;
	readonly newId: () => string;
	readonly stopped: () => boolean;
	readonly report: (problem: unknown, what: string) => void;
	readonly audience: AudienceFinder;
	readonly emitter: Emitter;
	readonly brake: Brake;
}

/** Much longer than a batch takes, ms. After it another node takes over. */
const leaseMs = 60_000;
const batchSize = 20;
/** What could not be told for so long, ms, is told no more: it is on the timeline all the same. */
const worthTellingMs = 10 * 60_000;

/**
 * Tells Flows and subscribers of everything that they have not been told of, oldest first. Once, unless a node dies
 * between telling and noting that it did; then another one tells it again.
 *
 * @returns when to come back, epoch ms, or null when everything was told.
 */
export async function publish(db: Db, context: PublishContext): Promise<number | null> {
	while (!context.stopped()) {
		const now = context.now();
		const token = context.newId();
		const claimed = await claimUnpublished(db, { now, until: now + leaseMs, token, limit: batchSize });
		if (claimed.length === 0) return nearestUnpublished(db);
		await publishBatch(db, claimed, context);
	}
	return null;
}

async function publishBatch(db: Db, claimed: readonly Unpublished[], context: PublishContext) {
	const audience = await context.audience.current(db);
	const rows = await readEventsById(
		db,
		claimed.flatMap(({ collection, item }) => (collection === 'desk_events' ? [item] : [])),
	);
	const events = new Map(rows.map((row) => [row.id, row]));
	const done: string[] = [];
	const told: EventRow[] = [];
	for (const note of claimed) {
		const event = events.get(note.item) ?? null;
		if (event && !mayTell(event, context)) done.push(note.id);
		else if (await tell(note, event, audience, context)) {
			done.push(note.id);
			if (event) told.push(event);
		}
	}
	await tellOfChanges(told, audience, context);
	await removeUnpublished(db, done);
}

function mayTell({ ticket, id }: EventRow, { brake, now, report }: PublishContext): boolean {
	const { allowed, first } = brake.allows(ticket ?? id, now());
	if (first) {
		const why = 'more events in a minute than people cause: a Flow may be going round in circles';
		report(new Error(why), `Flows and subscribers are not told of further events of ticket ${ticket}`);
	}
	return allowed;
}

/** True when there is nothing more to do about it. */
async function tell(
	note: Unpublished,
	event: EventRow | null,
	audience: Audience,
	{ emitter, now, report }: PublishContext,
): Promise<boolean> {
	try {
		if (event) {
			if (audience.events) await emitter.created(payloadOf(event));
		} else if (note.collection === 'directus_notifications' && audience.notifications) {
			await emitter.ringing(Number(note.item));
		}
		return true;
	} catch (problem) {
		const givenUp = now() - note.at > worthTellingMs;
		const what = `${note.collection} ${note.item} could not be told to Flows and subscribers`;
		report(problem, givenUp ? `${what}, and will not be` : what);
		return givenUp;
	}
}

/** Without the words of people: a Flow keeps what it was given, also after they were erased here. */
function payloadOf(event: EventRow): Record<string, unknown> & { id: string } {
	const { words: _words, previous_hash: _previous, hash: _hash, ...told } = event;
	return { ...toApi(eventTable, told), id: event.id };
}

async function tellOfChanges(
	told: readonly EventRow[],
	audience: Audience,
	{ emitter, report }: PublishContext,
) {
	const tickets = unique(told.map(({ ticket }) => ticket));
	const timers = unique(told.map(({ timer }) => timer));
	try {
		if (audience.tickets && tickets.length > 0) await emitter.changed('desk_tickets', tickets);
		if (audience.timers && timers.length > 0) await emitter.changed('desk_timers', timers);
	} catch (problem) {
		report(problem, 'changes of tickets could not be told to Flows and subscribers');
	}
}

function unique(keys: readonly (string | null)[]): string[] {
	return [...new Set(keys.filter((key) => key !== null))];
}
