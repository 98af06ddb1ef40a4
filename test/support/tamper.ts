import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { chainText } from '../../extensions/agreement-desk/src/domain/timeline/chain-text.ts';
import { eventTable, ticketTable, type EventRow } from '../../extensions/agreement-desk/src/store/tables.ts';

/** What somebody with the password of the database can do to the timeline of a ticket. */
export function tamperWith(knex: Knex, ticket: string) {
	const events = () => knex('desk_events').where({ ticket });

	async function timeline(): Promise<EventRow[]> {
		return eventTable.decode(knex, await events().orderBy('sequence'));
	}

	async function last(): Promise<EventRow> {
		const row = (await timeline()).at(-1);
		if (!row) throw new Error(`Ticket ${ticket} has no timeline`);
		return row;
	}

	/** Writes these events instead of all that are there, numbered, linked and hashed as the desk would. */
	async function rewrite(rows: readonly EventRow[]): Promise<{ length: number; hash: string }> {
		let hash = '';
		const linked = rows.map((row, index) => {
			const event = { ...row, sequence: index + 1, previous_hash: hash };
			hash = createHash('sha256').update(chainText(event)).digest('hex');
			return { ...event, hash };
		});
		await events().delete();
		await eventTable.insert(knex, linked);
		return { length: linked.length, hash };
	}

	const change = (sequence: number, columns: Partial<EventRow>) =>
		events().where({ sequence }).update(eventTable.encode(knex, columns));
	const remove = (sequence: number) => events().where({ sequence }).delete();
	const changeTicket = (columns: Parameters<typeof ticketTable.update>[2]) =>
		ticketTable.update(knex, ticket, columns);

	return { timeline, last, rewrite, change, remove, removeAll: () => events().delete(), changeTicket };
}

export type Tampering = ReturnType<typeof tamperWith>;
