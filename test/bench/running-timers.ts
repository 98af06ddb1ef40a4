import { connect } from '../harness/connect.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { create, setUpDesk } from '../support/set-up-desk.ts';

const hundred = 100;

/**
 * A desk with a hundred urgent tickets, whose only deadlines of the next days are those of 2.2.3 in an hour. Directus
 * is stopped, so that nothing happens by itself.
 */
export async function hundredTickets(database: DatabaseKind) {
	const instance = await startInstance({ host: directus12, database, extension: true, name: 'bench' });
	const desk = await setUpDesk(instance, {
		agreement: {
			sla_general_progress_value: 30,
			sla_general_progress_unit: 'working_days',
			sla_registration_hours: 900,
			sla_urgent_response_hours: 1,
		},
	});
	await instance.request('PATCH', '/items/desk_channels/hotline', { acknowledge: false });
	const row = { subject: 'Printer on fire', contact: desk.contact, channel: 'hotline', type: 'problem' };
	const tickets = Array.from({ length: hundred }, () => ({ ...row, urgent: true, status: 'registered' }));
	await create(instance, 'desk_tickets', tickets);
	await instance.stop();
	const db = connect(instance.databaseConfig);
	const rows: { id: string }[] = await db('desk_tickets').select('id');
	return { instance, desk, db, tickets: rows.map(({ id }) => id) };
}
