import type { Knex } from 'knex';
import { vendorOf } from '../../extensions/agreement-desk/src/store/db.ts';
import { connect } from '../harness/connect.ts';
import type { Instance } from '../harness/instance.ts';
import { create, setUpDesk } from '../support/set-up-desk.ts';
import { multiplyTickets } from './multiply-tickets.ts';

const originals = 100;
const spreadMs = 10 * 24 * 3_600_000;

/**
 * A desk with so many open tickets, a hundred times as many as originals of several types; their deadlines are spread
 * over ten days, and one of ten has none. Directus is stopped while they are made.
 */
export async function manyOpenTickets(instance: Instance, count: number): Promise<void> {
	const desk = await setUpDesk(instance);
	await instance.request('PATCH', '/items/desk_channels/hotline', { acknowledge: false });
	const types = ['service_request', 'problem', 'consultation', 'technical_support'];
	const tickets = Array.from({ length: originals }, (_, index) => ({
		...{ subject: `Order ${index + 1} has not arrived`, contact: desk.contact, channel: 'hotline' },
		...{ type: types[index % types.length], urgent: index % 20 === 0, status: 'registered' },
	}));
	await create(instance, 'desk_tickets', tickets);
	await instance.stop();
	const db = connect(instance.databaseConfig);
	try {
		const rows: { id: string }[] = await db('desk_tickets').select('id');
		const ids = rows.map(({ id }) => id);
		const last = count / originals;
		await multiplyTickets(db, { tickets: ids, from: 2, to: last, tables: ['desk_tickets'] });
		await spreadDeadlines(db);
	} finally {
		await db.destroy();
	}
	await instance.restart();
}

async function spreadDeadlines(db: Knex) {
	const isPostgres = vendorOf(db) === 'postgres';
	await db.raw(
		isPostgres
			? `update desk_tickets set next_due_at = next_due_at + random() * interval '${spreadMs} milliseconds'`
			: `update desk_tickets set next_due_at = next_due_at + abs(random()) % ${spreadMs}`,
	);
	await db.raw(
		isPostgres
			? `update desk_tickets set next_due_at = null, next_due_metric = null where random() < 0.1`
			: `update desk_tickets set next_due_at = null, next_due_metric = null where abs(random()) % 10 = 0`,
	);
	await db.raw(isPostgres ? 'analyze desk_tickets' : 'analyze');
}
