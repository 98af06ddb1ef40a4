import { bringInLine } from '../desk/bring-in-line.ts';
import { readActingUser } from '../desk/acting-user.ts';
import { changeTickets, needsHold } from '../desk/change-ticket.ts';
import { requireComplexReason } from '../desk/check-complexity.ts';
import { holdTickets } from '../desk/hold-tickets.ts';
import { receiveTicket } from '../desk/receive-ticket.ts';
import { requireUrgentEvidence } from '../desk/require-urgent-evidence.ts';
import { recordMessage } from '../desk/record-message.ts';
import { urgentSource } from '../desk/urgent-source.ts';
import { text } from '../domain/localized-text.ts';
import { forbidden } from '../desk/refusal.ts';
import type { Host } from '../install/host.ts';
import { toApi } from '../store/to-api.ts';
import { messageTable, ticketTable } from '../store/tables.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './engine.ts';
import { callerOf } from './caller-of.ts';
import { conductDoors } from './conduct-doors.ts';
import { createHolds } from './holds.ts';
import { notingRefusals } from './note-refusal.ts';
import type { HookCall, Registrar } from './register.ts';
import { requireUpdateAccess } from './require-update-access.ts';

/** Tickets and their messages, whatever way they come in. */
export function registerTickets(on: Registrar, { desk, host }: { desk: Desk; host: Host }): void {
	on.onCreate('desk_tickets', async (payload, call) => {
		const { db, user } = call;
		const isStaff = () => isStaffMember(call);
		await requireUrgentEvidence(payload, isStaff);
		await requireComplexReason(payload, isStaff);
		const source = urgentSource(payload, { rows: [], actor: user });
		const context = { ...contextOf(host.env), actor: user };
		const columns = await receiveTicket(db, { ...payload, ...source }, context);
		return toApi(ticketTable, { ...source, ...columns });
	});
	const holds = createHolds(host);
	on.onUpdate('desk_tickets', async (change, call) => {
		const work = async () => {
			const context = { ...contextOf(host.env), acting: () => readActingUser(call.db, callerOf(call)) };
			return toApi(ticketTable, await changeTickets(call.db, change, context));
		};
		if (!needsHold(change.payload)) return work();
		await requireUpdateAccess(call, { collection: 'desk_tickets', keys: change.keys, host });
		return holds.during(change, call, { hold: holdTickets, work });
	});
	on.onDelete('desk_tickets', async () => {
		throw forbidden(
			'desk_tickets',
			'1.4.2',
			text(
				'工单不能删除；客户撤回时请将状态设为“已撤回”',
				'tickets are never deleted; set the status to cancelled when the customer withdraws',
			),
		);
	});
	const conductOf = (call: HookCall) => ({
		...contextOf(host.env),
		actor: call.user,
		conduct: conductDoors(host, call),
	});
	on.onCreate('desk_messages', async (payload, call) =>
		notingRefusals({ desk, host }, call.user, async () =>
			toApi(messageTable, await recordMessage(call.db, payload, conductOf(call))),
		),
	);

	on.afterwards('desk_tickets.items.create', async () => desk.wake());
	on.afterwards('desk_messages.items.create', async () => desk.wake());
	on.afterwards('desk_tickets.items.update', async (keys, mark) => {
		await holds.letGo(mark);
		await host.database.transaction((trx) => bringInLine(trx, keys, contextOf(host.env)));
		await desk.changed();
		desk.wake();
	});
}

/** An administrator counts as none: with such a login apps bring in what customers say. */
async function isStaffMember(call: HookCall): Promise<boolean> {
	const caller = callerOf(call);
	return !caller.admin && (await readActingUser(call.db, caller)).isStaff;
}
