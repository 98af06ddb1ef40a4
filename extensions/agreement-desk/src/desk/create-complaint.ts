import { complaints } from '../../../../schema/collections/complaints.ts';
import { investigatorProblem } from '../domain/lifecycle/complaint-independence.ts';
import { text } from '../domain/localized-text.ts';
import { readComplaintsOf } from '../store/complaints.ts';
import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import { ticketTable, type ComplaintRow, type TicketRow } from '../store/tables.ts';
import { bringInLine } from './bring-in-line.ts';
import { writersIn } from './check-complaint.ts';
import { checkComplaintLists } from './complaint-lists.ts';
import { newComplaint } from './follow-complaint.ts';
import { givenColumns } from './given-columns.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import type { Payload } from './payload.ts';
import { planTicket } from './plan-ticket.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import { invalid } from './refusal.ts';
import type { TicketState } from './ticket-plan.ts';
import { writePlans } from './write-plans.ts';
import { shown } from '../domain/shown.ts';

/**
 * Makes a ticket a complaint by making its record, inside the transaction that will insert it. Returns the columns of
 * the record.
 *
 * @throws Refusal naming field and clause.
 */
export async function createComplaint(
	db: Db,
	payload: Payload,
	context: ReceiveContext,
): Promise<Partial<ComplaintRow>> {
	checkComplaintLists(payload);
	refuseLaterStages(payload);
	const ticket = await holdTicket(db, payload['ticket'], context);
	await turnIntoComplaint(db, ticket, context);
	const [turned] = await lockTickets(db, [ticket.id]);
	const [state] = turned ? await loadTicketStates(db, [turned], context) : [];
	if (!state) throw new Error(`The agreement of ticket ${ticket.id} does not exist`);
	const complaint: ComplaintRow = {
		...newComplaint(state, context),
		...givenColumns(complaints, payload),
		stage: 'received',
		user_updated: context.actor,
	};
	refuseConflict(complaint, state);
	const plan = planTicket({ ...state, complaint }, context);
	await writePlans(db, [{ ...plan, complaint: null }], context);
	return plan.complaint?.row ?? complaint;
}

/** Holds a ticket that is no complaint yet, with whatever was changed before already told. */
async function holdTicket(db: Db, key: unknown, context: ReceiveContext): Promise<TicketRow> {
	const id = typeof key === 'string' ? key : '';
	const [ticket] = id ? await lockTickets(db, [id]) : [];
	if (!ticket) {
		throw invalid(
			'desk_complaints.ticket',
			'1.4.5',
			text(`没有这张工单（${shown(key)}）`, `there is no ticket ${shown(key)}`),
		);
	}
	refuseOver(ticket);
	await bringInLine(db, [id], context);
	const known = (await readComplaintsOf(db, [id])).get(id);
	if (!known) return ticket;
	throw invalid(
		'desk_complaints.ticket',
		'1.4.5',
		text(
			`该工单已有投诉记录（${known.id}），请在该记录上处理`,
			`the ticket has its record as a complaint already (${known.id}); go on with that one`,
		),
	);
}

/** What was withdrawn, refused or merged goes on elsewhere. @throws Refusal. */
export function refuseOver({ status, merged_into }: TicketRow): void {
	if (status !== 'cancelled' && status !== 'rejected' && merged_into === null) return;
	throw invalid(
		'desk_complaints.ticket',
		'1.4.5',
		text(
			'该工单已撤回、不予受理或已并入其他工单；请为投诉另建工单',
			'the ticket was withdrawn, rejected or merged; make a ticket of its own for the complaint',
		),
	);
}

/** The row says that it is a complaint from now on; the plan that follows tells it. */
export async function turnIntoComplaint(
	db: Db,
	{ id, type }: TicketRow,
	{ now, actor }: ReceiveContext,
): Promise<void> {
	if (type === 'complaint') return;
	await ticketTable.update(db, id, { type: 'complaint', stale_since: now, user_updated: actor });
}

const atReceipt: ReadonlySet<string> = new Set([
	'id',
	'ticket',
	'received_via',
	'complainant',
	'respondent',
	'respondent_words',
	'product_service',
	'description',
	'remedy_sought',
	'immediate_action',
	'safety_implication',
	'complexity',
	'impact',
	'immediate_action_needed',
	'level',
	'level_reason',
	'investigator',
]);

function refuseLaterStages(payload: Payload) {
	const { stage, ...rest } = payload;
	if (stage !== undefined && stage !== 'received') {
		throw invalid(
			'desk_complaints.stage',
			'1.4.5',
			text('新的投诉从“已受理登记”开始', 'a complaint begins as received'),
		);
	}
	const later = Object.keys(rest).find((name) => rest[name] !== undefined && !atReceipt.has(name));
	if (!later) return;
	throw invalid(
		`desk_complaints.${later}`,
		'1.4.5',
		text('属于后面的阶段；请先受理投诉', 'belongs to a later stage; take the complaint in first'),
	);
}

function refuseConflict(complaint: ComplaintRow, { ticket, messages }: TicketState) {
	const involved = { assignee: ticket.assignee, writers: writersIn(messages) };
	const problem = investigatorProblem(complaint, involved);
	if (problem) throw invalid(`desk_complaints.${problem.field}`, '1.4.5', problem.text);
}
