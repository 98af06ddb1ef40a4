import type { GoverningAgreement } from '../../../extensions/agreement-desk/src/desk/governing-agreement.ts';
import { factsOf } from '../../../extensions/agreement-desk/src/desk/plan-facts.ts';
import type {
	PlanContext,
	TicketPlan,
	TicketState,
} from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import type { NewEvent } from '../../../extensions/agreement-desk/src/store/append-events.ts';
import { nobodyListens } from '../../../extensions/agreement-desk/src/store/announcer.ts';
import { sealerOf } from '../../../extensions/agreement-desk/src/store/sealer.ts';
import type { HistoryEvent } from '../../../extensions/agreement-desk/src/store/read-history.ts';
import type { ChannelType } from '../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { unwrittenLadder } from '../../../extensions/agreement-desk/src/domain/agreement/default-ladder.ts';
import type { AgreementParameters } from '../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import {
	messageTable,
	ticketTable,
	type MessageRow,
	type TicketRow,
	type TimerRow,
} from '../../../extensions/agreement-desk/src/store/tables.ts';
import { agreedWith, at, loaded } from './office.ts';

export { at, HOUR, local, MINUTE } from './office.ts';

/** When every ticket below is received unless it says otherwise: a Monday. */
export const received = at('2026-11-23 10:00');

export function agreement(
	given: Partial<GoverningAgreement> & { agreed?: AgreementParameters } = {},
): GoverningAgreement {
	const { agreed, ...rest } = given;
	return {
		id: 'agreement',
		code: 'A',
		version: '1',
		...agreedWith(agreed),
		ladder: unwrittenLadder,
		calendar: loaded(),
		calendarTerms: {},
		otherCalendars: new Map(),
		governingInstant: 'received',
		...rest,
	};
}

/** A new, untouched ticket; the engine has told its timeline what it says. */
export function ticket(given: Partial<TicketRow> = {}): TicketRow {
	const row: TicketRow = {
		...ticketTable.blank,
		id: 'ticket',
		number: 'CS-20261123-000001',
		status: 'new',
		subject: 'Printer on fire',
		description: null,
		type: 'service_request',
		complexity: 'general',
		complex_reason: null,
		channel: 'phone',
		contact: 'contact',
		customer: 'customer',
		plan: null,
		language: null,
		assignee: null,
		received_at: received,
		urgent: false,
		agreement: 'agreement',
		sla_state: 'ok',
		escalation_level: 0,
		next_due_at: null,
		next_due_metric: null,
		registration_due_at: null,
		first_response_due_at: null,
		progress_due_at: null,
		urgent_response_due_at: null,
		complex_due_at: null,
		update_due_at: null,
		resolution_due_at: null,
		promised_resolution_at: null,
		registered_at: null,
		urgent_marked_at: null,
		cancelled_at: null,
		stale_since: null,
		chain_length: null,
		chain_hash: null,
		chain_seal: null,
		tracked: null,
		user_created: null,
		user_updated: null,
		date_created: received,
		date_updated: null,
		...given,
	};
	return { ...row, tracked: given.tracked === undefined ? factsOf(row) : given.tracked };
}

/** A public reply of an agent that reached the customer by e-mail an hour after receipt. */
export function message(given: Partial<MessageRow> = {}): MessageRow {
	return {
		...messageTable.blank,
		id: 'reply',
		ticket: 'ticket',
		kind: 'agent_reply',
		is_public: true,
		body: 'We are on our way.',
		promised_at: null,
		author_type: 'agent',
		author: 'anna',
		channel: 'email',
		sent_at: at('2026-11-23 11:00'),
		email_message_id: '<1@example.com>',
		date_created: at('2026-11-23 11:00'),
		...given,
	};
}

export function timer(given: Partial<TimerRow> = {}): TimerRow {
	return {
		id: 'timer',
		ticket: 'ticket',
		agreement: 'agreement',
		commitment: '2.1.4',
		slot: '2.1.4',
		clause: '2.1.4',
		metric: 'registration',
		cycle: 1,
		branch: null,
		target_value: 2,
		target_unit: 'hours',
		basis: 'calendar',
		state: 'running',
		started_at: received,
		effective_start_at: received,
		due_at: at('2026-11-23 12:00'),
		breach_at: at('2026-11-23 12:00'),
		remaining_ms: null,
		started_by: null,
		stopped_at: null,
		stopped_by: null,
		end_reason: null,
		breached_at: null,
		elapsed_ms: null,
		provisional: false,
		provisional_year: null,
		calendar: 'calendar',
		calendar_revision: 'r1',
		explanation: null,
		checked_percent: 0,
		reached_steps: null,
		escalation_level: null,
		escalated_at: null,
		escalation_accepted_at: null,
		escalation_accepted_by: null,
		next_check_at: at('2026-11-23 11:36'),
		claim_token: null,
		date_created: received,
		...given,
	};
}

/** Each channel is called what it is. */
const channelTypes: ReadonlyMap<string, ChannelType> = new Map(
	(['phone', 'email', 'chat', 'portal', 'social'] as const).map((type) => [type, type]),
);

type Given = Partial<Omit<TicketState, 'ticket'>> & { ticket?: Partial<TicketRow> };

/** A ticket by phone, two hours to register it, with nothing else going on. */
export function state({ ticket: row, ...given }: Given = {}): TicketState {
	return {
		ticket: ticket(row),
		channelTypes,
		messages: [],
		history: [],
		timers: [],
		agreement: agreement(),
		mailUnderWay: false,
		complaint: null,
		...given,
	};
}

/** Ids count up, so that the same plan made twice has the same ids. */
export function contextAt(now: number): PlanContext {
	let count = 0;
	const newId = () => `${now}-${(count += 1)}`;
	return {
		now,
		newId,
		publicUrl: 'https://desk.example.com',
		mailDomain: 'example.com',
		sealer: sealerOf({}),
		announcer: nobodyListens,
	};
}

/** The state after the writes of a plan, as the database would return it. */
export function applied(before: TicketState, plan: TicketPlan): TicketState {
	const patches = new Map(plan.timerPatches.map(({ id, patch }) => [id, patch]));
	return {
		...before,
		ticket: { ...before.ticket, ...plan.ticketPatch },
		timers: [...before.timers.map((row) => ({ ...row, ...patches.get(row.id) })), ...plan.newTimers],
		history: [...before.history, ...plan.events.filter(isTelling).map(asHistory)],
		complaint: plan.complaint?.row ?? before.complaint,
	};
}

/** What readHistory reads. */
function isTelling({ kind }: NewEvent): boolean {
	return kind === 'ticket_changed' || kind === 'escalated' || kind === 'assigned';
}

/** As it comes back from a JSON column. */
function asHistory({ ticket: id, kind, occurredAt, actor, data }: NewEvent): HistoryEvent {
	const stored: unknown = JSON.parse(JSON.stringify(data ?? null));
	return { ticket: id, kind, occurredAt, recordedAt: occurredAt, actor, data: stored };
}
