import { tickets } from '../../../../schema/collections/tickets.ts';
import { text } from '../domain/localized-text.ts';
import type { TicketStatus } from '../domain/vocabulary.ts';
import { insertEvents, type NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { sha256 } from '../store/digest.ts';
import { nextTicketSequence } from '../store/next-ticket-sequence.ts';
import {
	notificationTable,
	ticketTable,
	timerTable,
	type TicketRow,
	type TimerRow,
} from '../store/tables.ts';
import { startedTimer } from './started-timer.ts';
import { addressAlerts } from './alert-recipients.ts';
import { acknowledgementFor } from './acknowledge.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import { admitTicket, outsideReceipt } from './admit-ticket.ts';
import { catalogTerms } from './catalog-terms.ts';
import { readInstant, type Payload } from './payload.ts';
import { checkValues } from './check-values.ts';
import { givenColumns } from './given-columns.ts';
import { factsOf } from './plan-facts.ts';
import { planTicket } from './plan-ticket.ts';
import { invalid } from './refusal.ts';
import { requireReadyAssignee } from './require-ready.ts';
import { resolveRequester, type Requester } from './resolve-requester.ts';
import { suggestAtReceipt } from './suggest-complaint.ts';
import { findEarlier } from './suggest-repeat.ts';
import { ticketNumber } from './ticket-number.ts';
import { tellAssignees } from './tell-assignees.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';
import { writeComplaints } from './write-complaints.ts';
import { withAddressees, writeAlerts } from './write-alerts.ts';

export interface ReceiveContext extends PlanContext {
	/** The Directus user who made the request; null for the system. */
	readonly actor: string | null;
}

/** Clocks of external apps may run ahead of ours by this much; their "now" is then taken as ours. Milliseconds. */
const clockSkewMs = 30_000;

/**
 * Receives a ticket inside the transaction that will insert its row: checks it, finds who is asking and which
 * agreement governs, and writes its timers, its first events and its acknowledgement. Returns the columns that
 * the engine adds to the row. Clauses 1.2, 2.1.2, 2.1.4, 2.2.1, 2.2.3.
 *
 * @throws Refusal naming field and clause.
 */
export async function receiveTicket(
	db: Db,
	payload: Payload,
	context: ReceiveContext,
): Promise<Partial<TicketRow>> {
	checkValues(tickets, payload);
	const receivedAt = receiptOf(payload, context.now);
	const status = startingStatus(payload);
	const requester = await resolveRequester(db, payload, { receivedAt, now: context.now });
	const terms = await catalogTerms(db, payload);
	const admission = admitTicket({ payload, terms, requester });
	const number = await ticketNumber(receivedAt, requester.agreement, () => nextTicketSequence(db));
	const ticket = newTicket(payload, { receivedAt, requester, number, status, terms, admission }, context);
	await checkAssignee(db, payload, ticket, context);
	const { agreement } = requester;
	const earlier = await findEarlier(db, ticket, { ...agreement, isNew: true });
	const state = { ...newState, agreement, channelTypes: typesOf(requester), ticket, earlier };
	return { ...ticket, ...(await write(db, state, requester, context)) };
}

/** Whoever is given a ticket as it comes in may work it (8.3). */
async function checkAssignee(db: Db, payload: Payload, ticket: TicketRow, context: ReceiveContext) {
	const { assignee: user } = payload;
	if (user === undefined || user === null) return;
	await requireReadyAssignee(db, { user, tickets: [ticket], place: 'desk_tickets.assignee' }, context);
}

/** Nothing has happened to a ticket that is just coming in. */
const newState = { messages: [], history: [], timers: [], mailUnderWay: false, complaint: null } as const;

function typesOf({ channel }: Requester): TicketState['channelTypes'] {
	return new Map(channel?.type ? [[channel.id, channel.type]] : []);
}

/** A ticket begins where work on it has yet to end: nobody was asked, told or sent anything on it so far. */
function startingStatus(payload: Payload): TicketStatus {
	const status = payload['status'] ?? 'new';
	if (status === 'new' || status === 'registered' || status === 'in_progress') return status;
	throw invalid(
		'desk_tickets.status',
		status === 'pending_customer' ? '3.1.1.2' : '1.4.2',
		text(
			'新工单只能从 new、registered 或 in_progress 开始；请建立后再逐步处理',
			'a new ticket begins as new, registered or in_progress; create it first and take it on from there',
		),
	);
}

function receiptOf(payload: Payload, now: number): number {
	const given = readInstant(payload, 'desk_tickets', 'received_at');
	if (given === null || (given > now && given <= now + clockSkewMs)) return now;
	if (given <= now) return given;
	throw invalid(
		'desk_tickets.received_at',
		'2.1.4',
		text(
			'收到时间不能晚于现在；请核对时间及时区，或去掉该字段',
			'lies in the future; check the time and its zone, or leave the field out',
		),
	);
}

function newTicket(
	payload: Payload,
	given: {
		receivedAt: number;
		requester: Requester;
		number: string;
		status: TicketStatus;
		/** What its catalogue item says. */
		terms: Partial<TicketRow>;
		/** What a suspension or termination makes of it. */
		admission: Partial<TicketRow>;
	},
	context: ReceiveContext,
): TicketRow {
	const own = (name: string) => (typeof payload[name] === 'string' ? payload[name] : null);
	const { requester } = given;
	const urgent = payload['urgent'] === true;
	const row: TicketRow = {
		...ticketTable.blank,
		...givenColumns(tickets, payload),
		id: own('id') ?? context.newId(),
		number: given.number,
		status: given.status,
		type: (own('type') ?? 'service_request') as TicketRow['type'],
		...given.terms,
		subject: own('subject') ?? '',
		complexity: (own('complexity') ?? 'general') as TicketRow['complexity'],
		complex_reason: own('complex_reason'),
		plan: requester.plan,
		language: own('language') ?? requester.contact?.language ?? null,
		channel: requester.channel?.id ?? null,
		contact: requester.contact?.id ?? null,
		customer: requester.customer,
		assignee: own('assignee'),
		agreement: requester.agreement.id,
		received_at: given.receivedAt,
		urgent,
		urgent_marked_at: urgent ? given.receivedAt : null,
		user_updated: context.actor,
		...given.admission,
	};
	return { ...row, tracked: factsOf(row) };
}

async function write(db: Db, state: TicketState, requester: Requester, context: ReceiveContext) {
	const plan = planTicket(state, context);
	const ticket = { ...state.ticket, ...plan.ticketPatch };
	await timerTable.insert(db, plan.newTimers);
	const texts = await readTemplateTexts(db, context);
	const acknowledgement =
		outsideReceipt({ ticket, requester, texts }, context) ??
		acknowledgementFor({ state: { ...state, ticket }, requester, texts }, context);
	if (acknowledgement) await notificationTable.insert(db, [acknowledgement]);
	// One event tells of the receipt and of every timer it started.
	const others = plan.events.filter(({ kind }) => kind !== 'timer_started');
	const received = receivedEvent(ticket, plan.newTimers, context);
	const suggestion = await suggestAtReceipt(db, ticket, context);
	const addressed = await addressAlerts(db, plan.alerts, context);
	const events = [received, ...withAddressees(others, addressed), ...suggestion.events];
	const ends = await insertEvents(db, events, { ...context, isNew: true });
	await writeComplaints(db, [plan]);
	await writeAlerts(db, addressed, context);
	const { timezone } = state.agreement.calendar.business.definition;
	const handover = plan.ownership?.handover;
	if (handover) await tellAssignees(db, [{ handover, ticket, timezone }], context);
	return { ...plan.ticketPatch, ...suggestion.patch, ...ends.get(ticket.id) };
}

function receivedEvent(ticket: TicketRow, timers: readonly TimerRow[], context: ReceiveContext): NewEvent {
	return {
		ticket: ticket.id,
		kind: 'ticket_received',
		occurredAt: ticket.received_at ?? context.now,
		actor: context.actor,
		clause: '2.1.4',
		data: {
			number: ticket.number,
			customer: ticket.customer,
			agreement: ticket.agreement,
			...(ticket.outside_agreement === null ? {} : { outside_agreement: ticket.outside_agreement }),
			...initialFacts(ticket),
			timers: timers.map(startedTimer),
		},
	};
}

/** What may change later, as it was at receipt; the words of the customer are told by their digest. */
function initialFacts(ticket: TicketRow) {
	const { subject, ...facts } = factsOf(ticket);
	return { ...facts, subject_digest: sha256(subject ?? '') };
}
