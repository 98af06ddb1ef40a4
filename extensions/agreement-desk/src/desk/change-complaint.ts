import { complaints } from '../../../../schema/collections/complaints.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readComplaints } from '../store/complaints.ts';
import { readTickets } from '../store/lock-tickets.ts';
import type { ComplaintRow } from '../store/tables.ts';
import type { ActingUser } from './acting-user.ts';
import { bringInLine } from './bring-in-line.ts';
import { complaintChangeProblems, type ComplaintChange } from './check-complaint.ts';
import { checkReviewer } from './check-reviewer.ts';
import { complaintColumns } from './complaint-columns.ts';
import { checkComplaintLists } from './complaint-lists.ts';
import { givenColumns } from './given-columns.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import type { Payload } from './payload.ts';
import { forbidden, invalidAll } from './refusal.ts';
import type { PlanContext } from './ticket-plan.ts';

export interface ComplaintChangeContext extends PlanContext {
	readonly acting: ActingUser;
}

/**
 * Checks a change of complaints by staff before it is made and returns the columns to add to it. The caller holds the
 * complaints. Their tickets follow once the change is committed.
 *
 * @throws Refusal naming clause 1.4.5, each field and what is missing.
 */
export async function changeComplaints(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	context: ComplaintChangeContext,
): Promise<Partial<ComplaintRow>> {
	checkComplaintLists(payload);
	const rows = await settledRows(db, keys, context);
	refuseOtherTicket(payload, rows);
	refuseRespondent(rows, context.acting.user);
	const columns = complaintColumns(payload, rows, { user: context.acting.user, now: context.now });
	const given = { ...(givenColumns(complaints, payload) as Partial<ComplaintRow>), ...columns };
	const changes = await changesOf(db, { rows, given, named: Object.keys(payload) }, context);
	for (const change of changes) {
		refuse(change, complaintChangeProblems(change, context), changes.length > 1);
		if (payload['review_outcome']) await checkReviewer(db, change.after);
	}
	return columns;
}

/** The rows, with every earlier change told in the timelines of their tickets: one that came after it would hide it. */
async function settledRows(
	db: Db,
	keys: readonly string[],
	context: ComplaintChangeContext,
): Promise<ComplaintRow[]> {
	const rows = await readComplaints(db, keys);
	const stale = rows.flatMap(({ ticket, stale_since }) => (ticket && stale_since !== null ? [ticket] : []));
	if (stale.length === 0) return rows;
	if (db.isTransaction) await bringInLine(db, stale, context);
	else await db.transaction((trx) => bringInLine(trx, stale, context));
	return readComplaints(db, keys);
}

function refuseOtherTicket(payload: Payload, rows: readonly ComplaintRow[]) {
	const { ticket } = payload;
	if (ticket === undefined || rows.every((row) => row.ticket === ticket)) return;
	throw forbidden(
		'desk_complaints.ticket',
		'1.4.5',
		text('投诉始终属于其工单，不可更改', 'a complaint stays with its ticket; this cannot be changed'),
	);
}

/** Who is complained about has no hand in it, supervisor or not. */
function refuseRespondent(rows: readonly ComplaintRow[], user: string | null) {
	if (user === null || !rows.some(({ respondent }) => respondent === user)) return;
	throw forbidden(
		'desk_complaints.respondent',
		'1.4.5',
		text(
			'被投诉人不能处理针对自己的投诉，请由其他主管处理',
			'who is complained about does not handle the complaint; leave it to another supervisor',
		),
	);
}

async function changesOf(
	db: Db,
	{
		rows,
		given,
		named,
	}: { rows: readonly ComplaintRow[]; given: Partial<ComplaintRow>; named: readonly string[] },
	context: PlanContext,
): Promise<ComplaintChange[]> {
	const tickets = await readTickets(
		db,
		rows.flatMap(({ ticket }) => ticket ?? []),
	);
	const states = await loadTicketStates(db, tickets, context);
	const byTicket = new Map(states.map((state) => [state.ticket.id, state]));
	return rows.flatMap((before) => {
		const state = byTicket.get(before.ticket ?? '');
		return state ? [{ before, after: { ...before, ...given }, named, state }] : [];
	});
}

function refuse(
	{ state }: ComplaintChange,
	problems: ReturnType<typeof complaintChangeProblems>,
	several: boolean,
) {
	if (problems.length === 0) return;
	const of = several ? `${state.ticket.number ?? ''} ` : '';
	throw invalidAll(
		problems.map(({ field, text: wording }) => ({
			place: `${of}desk_complaints.${field}`,
			clause: '1.4.5',
			text: wording,
		})),
	);
}
