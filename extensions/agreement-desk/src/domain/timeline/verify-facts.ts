import { text } from '../localized-text.ts';
import { wholeDetailsOf } from './event-words.ts';
import type { Finding } from './finding.ts';
import { detailsOf, inOrder } from './told.ts';
import type { Hashing, StoredEvent } from './verify-chain.ts';
import { iso } from '../iso.ts';

/** The row of a ticket as far as its timeline tells it. */
export interface StoredTicket {
	readonly number: string | null;
	/** Epoch ms. */
	readonly received_at: number | null;
	readonly customer: string | null;
	readonly agreement: string | null;
	/** What may change, as the row says it now. */
	readonly facts: Facts;
	/** The same as it was told last; null where no release ever did. */
	readonly tracked: Facts | null;
	/** The row was changed by a client, and the timeline will tell in a moment. */
	readonly isStale: boolean;
}

export type Facts = Readonly<Record<string, unknown>>;

/** What a ticket was received with and what therefore never changes. */
const settled = ['number', 'customer', 'agreement'] as const;

/**
 * Compares the row of a ticket with what its timeline tells: what was settled at receipt, and for what may change the
 * last word about it. Facts of which an older release told nothing are passed over.
 */
export function verifyFacts(
	{
		ticket,
		events,
		row,
	}: { readonly ticket: string; readonly events: readonly StoredEvent[]; readonly row: StoredTicket },
	{ digest }: Pick<Hashing, 'digest'>,
): Finding[] {
	const ordered = inOrder(events);
	const received = ordered.find(({ kind }) => kind === 'ticket_received');
	const fields = [
		...(received ? settledContradictions(received, { row, receivedAt: receiptIn(ordered) }) : []),
		...changingContradictions(toldFacts(ordered), row, digest),
	];
	const findings = ordered.flatMap((event) => noticed(ticket, event));
	return fields.length > 0 ? [...findings, changed(ticket, fields)] : findings;
}

/** Of two tickets that were merged the earlier receipt counts. ISO 8601. */
function receiptIn(events: readonly StoredEvent[]): unknown {
	const merged = events.findLast(
		(event) => event.kind === 'ticket_merged' && 'received_at' in detailsOf(event),
	);
	if (merged) return detailsOf(merged)['received_at'];
	return iso(events.find(({ kind }) => kind === 'ticket_received')?.occurred_at ?? null);
}

function settledContradictions(
	received: StoredEvent,
	{ row, receivedAt }: { row: StoredTicket; receivedAt: unknown },
): string[] {
	const told = detailsOf(received);
	const fields: string[] = settled.filter((name) => name in told && told[name] !== row[name]);
	return receivedAt === iso(row.received_at) ? fields : ['received_at', ...fields];
}

/** What is told by its digest, by the name of its column. */
const shownAs: Readonly<Record<string, string>> = { description_digest: 'description' };

function changingContradictions(told: Facts, row: StoredTicket, digest: Hashing['digest']): string[] {
	return Object.entries(told).flatMap(([name, value]) => {
		const field = name === 'subject_digest' ? 'subject' : name;
		const now = factNow(field, row);
		if (now === undefined) return [];
		const shown = name === 'subject_digest' && typeof now === 'string' ? digest(now) : now;
		return (value ?? null) === (shown ?? null) ? [] : [shownAs[field] ?? field];
	});
}

/** A row that a client has just changed is ahead of its timeline; and with a user goes what they were assigned. */
function factNow(name: string, { facts, tracked, isStale }: StoredTicket): unknown {
	const cleared = name === 'assignee' && facts[name] === null;
	return (isStale || cleared ? tracked : facts)?.[name];
}

/** The last word of the timeline about each fact. The subject at receipt is told by its digest. */
function toldFacts(events: readonly StoredEvent[]): Facts {
	const told = new Map<string, unknown>();
	for (const event of events) {
		const details = wholeDetailsOf(event);
		if (event.kind === 'ticket_erased') retell(told, detailsOf({ data: details['facts'] }));
		if (event.kind === 'ticket_received') {
			const {
				number: _number,
				customer: _customer,
				agreement: _agreement,
				timers: _timers,
				...facts
			} = details;
			for (const [name, value] of Object.entries(facts)) told.set(name, value);
		}
		if (event.kind !== 'ticket_changed' && event.kind !== 'ticket_registered') continue;
		for (const [name, change] of Object.entries(detailsOf({ data: details['changes'] }))) {
			if (!Array.isArray(change)) continue;
			const pair: readonly unknown[] = change;
			retell(told, { [name]: pair[1] });
		}
	}
	return Object.fromEntries(told);
}

/** A fact is told as it is or by its digest, and the last word counts. */
function retell(told: Map<string, unknown>, facts: Facts): void {
	for (const [name, value] of Object.entries(facts)) {
		if (name === 'subject') told.delete('subject_digest');
		if (name === 'subject_digest') told.delete('subject');
		told.set(name, value);
	}
}

function changed(ticket: string, fields: readonly string[]): Finding {
	return {
		kind: 'ticket_changed',
		...{ ticket, fields },
		text: text(
			`工单与时间线不符（${fields.join('、')}）：被直接在数据库中改动`,
			`the ticket contradicts its timeline (${fields.join(', ')}): it was changed directly in the database`,
		),
	};
}

/** The desk itself has noticed that a row was changed past it. With a user goes what they were assigned. */
function noticed(ticket: string, event: StoredEvent): Finding[] {
	const { unmarked, changes } = detailsOf(event);
	if (event.kind !== 'ticket_changed' || unmarked !== true) return [];
	const fields = Object.entries(detailsOf({ data: changes }))
		.filter(([name, change]) => name !== 'assignee' || !Array.isArray(change) || change[1] !== null)
		.map(([name]) => shownAs[name] ?? name);
	if (fields.length === 0) return [];
	return [
		{
			kind: 'ticket_changed',
			...{ ticket, event: event.id, fields },
			...(event.sequence === null ? {} : { sequence: event.sequence }),
			text: text(
				`工单曾被直接在数据库中改动（${fields.join('、')}），系统随后在第 ${event.sequence} 条事件中记下了改动`,
				`the ticket was changed directly in the database (${fields.join(', ')}); event ${event.sequence} tells of it since`,
			),
		},
	];
}
