import { complaints } from '../../../../schema/collections/complaints.ts';
import { readActingUser } from '../desk/acting-user.ts';
import { bringInLine } from '../desk/bring-in-line.ts';
import { changeComplaints } from '../desk/change-complaint.ts';
import { checkReferences } from '../desk/check-references.ts';
import { createComplaint } from '../desk/create-complaint.ts';
import { holdComplaints } from '../desk/hold-complaints.ts';
import { forbidden } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import type { Host } from '../install/host.ts';
import { readComplaints } from '../store/complaints.ts';
import { complaintTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import { callerOf } from './caller-of.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './engine.ts';
import { createHolds } from './holds.ts';
import type { Registrar } from './register.ts';
import { requireReadAccess } from './require-read-access.ts';
import { requireUpdateAccess } from './require-update-access.ts';

/** The records of complaints, whatever way a change of them comes in (1.4.5). */
export function registerComplaints(on: Registrar, { desk, host }: { desk: Desk; host: Host }): void {
	on.onCreate('desk_complaints', async (payload, call) => {
		const { db, user } = call;
		try {
			await checkReferences(db, complaints, { complainant: payload['complainant'] });
			const context = { ...contextOf(host.env), actor: user };
			return toApi(complaintTable, await createComplaint(db, payload, context));
		} catch (problem) {
			// Directus looks at rights afterwards; a refusal would tell of what is none of their business.
			await requireReadAccess(call, { collection: 'desk_complaints', host });
			throw problem;
		}
	});
	const holds = createHolds(host);
	on.onUpdate('desk_complaints', async (change, call) => {
		const { db } = call;
		await requireUpdateAccess(call, { collection: 'desk_complaints', keys: change.keys, host });
		const work = async () => {
			await checkReferences(db, complaints, change.payload);
			const acting = await readActingUser(db, callerOf(call));
			const context = { ...contextOf(host.env), acting };
			return toApi(complaintTable, await changeComplaints(db, change, context));
		};
		return holds.during(change, call, { hold: holdComplaints, work });
	});
	on.onDelete('desk_complaints', async () => {
		throw forbidden(
			'desk_complaints',
			'1.4.5',
			text('投诉记录不能删除，撤回后也须保留', 'the record of a complaint is kept, withdrawn or not'),
		);
	});
	on.afterwards('desk_complaints.items.create', async () => {
		await desk.changed();
		desk.wake();
	});
	on.afterwards('desk_complaints.items.update', async (keys, mark) => {
		await holds.letGo(mark);
		const rows = await readComplaints(host.database, keys);
		const tickets = rows.flatMap(({ ticket }) => ticket ?? []);
		await host.database.transaction((trx) => bringInLine(trx, tickets, contextOf(host.env)));
		await desk.changed();
		desk.wake();
	});
}
