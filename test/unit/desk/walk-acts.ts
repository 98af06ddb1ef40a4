import { waitsSince } from '../../../extensions/agreement-desk/src/desk/plan-escalation.ts';
import { timelineOf } from '../../../extensions/agreement-desk/src/desk/timeline-of.ts';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import type { LadderStep } from '../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import type { MessageRow, TicketRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { agreement, HOUR, message } from './build-state.ts';
import { calendarShutOn, loaded } from './office.ts';

/** What happens to the rows at an instant; the plan comes after it. */
export type Act = (before: TicketState, now: number) => TicketState;

/** A client changed the row, which marks it stale. */
function changed(given: Partial<TicketRow>): Act {
	return (before, now) => ({ ...before, ticket: { ...before.ticket, ...given, stale_since: now } });
}

/** A request that was withdrawn or refused stays so. */
function moved(status: TicketRow['status']): Act {
	return (before, now) => {
		const { ended } = timelineOf({ ...before, news: [] }, { now });
		return ended !== null ? before : changed({ status })(before, now);
	};
}

function said(given: Partial<MessageRow>): Act {
	return (before, now) => ({
		...before,
		messages: [...before.messages, message({ id: `message-${now}`, sent_at: now, ...given })],
	});
}

function promised(inMs: number): Act {
	return (before, now) => said({ kind: 'eta_notice', promised_at: now + inMs })(before, now);
}

/** As recordMessage does it: the answer ends the wait. */
const answered: Act = (before, now) => {
	const after = said({ kind: 'customer_message', author_type: 'customer', author: null })(before, now);
	return before.ticket.status === 'pending_customer' ? changed({ status: 'in_progress' })(after, now) : after;
};

/** The mail server took the first mail that was under way. */
const delivered: Act = (before, now) => {
	const first = before.messages.find(({ sent_at }) => sent_at === null);
	const messages = before.messages.map((one) => (one === first ? { ...one, sent_at: now } : one));
	return { ...before, messages };
};

const escalated: Act = (before, now) => {
	const data = { reason: 'Beyond us', within_team: false };
	const event = {
		ticket: 'ticket',
		kind: 'escalated',
		actor: 'anna',
		occurredAt: now,
		recordedAt: now,
		data,
	} as const;
	return changed({})({ ...before, history: [...before.history, event] }, now);
};

const calendars = {
	usual: loaded(),
	shorter: loaded({ revision: 'r2', business: calendarShutOn('2026-11-24', '2026-11-27') }),
} as const;

function counted(by: keyof typeof calendars): Act {
	return (before) => ({ ...before, agreement: { ...before.agreement, calendar: calendars[by] } });
}

const tells = { notify: ['manager'], methods: ['email'] } satisfies Partial<LadderStep>;

const plainLadder: readonly LadderStep[] = [
	{ ...tells, at_percent: 80, level: 0 },
	{ ...tells, at_percent: 100, level: 1 },
	{ ...tells, at_percent: 200, level: 2 },
];

/** Every trigger but silence, since nobody has these tickets. None hands them over: that takes more than a plan. */
const ladder: readonly LadderStep[] = [
	{ ...tells, at_percent: 50, applies_to: 'urgent', level: 1 },
	...plainLadder,
	{ ...tells, at_percent: 150, hours: 'business', level: 0 },
	{ ...tells, trigger: 'breach', hours: 'business', level: 1 },
	{ ...tells, trigger: 'before_due', minutes: 20, level: 1, raise_severity: true },
	{ ...tells, trigger: 'after_due', minutes: 45, hours: 'around_clock', level: 2, flag: true },
	{ ...tells, trigger: 'second_breach', level: 3 },
	{ ...tells, trigger: 'unaccepted', minutes: 30, hours: 'around_clock', level: 2 },
	{ ...tells, trigger: 'unaccepted', minutes: 60, level: 3 },
];

/** As the endpoint does it: what waits is taken on, and the row is stale. */
const accepted: Act = (before, now) => {
	const taken = { escalation_accepted_at: now, escalation_accepted_by: 'boss' };
	const timers = before.timers.map((row) => (waitsSince(row) === null ? row : { ...row, ...taken }));
	return changed({})({ ...before, timers }, now);
};

export const agreements = {
	usual: agreement({ ladder, agreed: { pause_on_pending_third_party: true } }),
	inHours: agreement({
		id: 'in-hours',
		ladder: plainLadder,
		agreed: {
			'sla.general.progress': { value: 6, unit: 'hours' },
			'sla.complex.escalate': { value: 5, unit: 'hours' },
			'sla.complex.update_interval': { value: 3, unit: 'hours' },
		},
	}),
} as const;

function governed(by: keyof typeof agreements): Act {
	return (before) => {
		const { id } = agreements[by];
		const ticket = { ...before.ticket, agreement: id };
		return { ...before, ticket, agreement: { ...agreements[by], calendar: before.agreement.calendar } };
	};
}

/** Rows that change through Directus, and are brought in line a moment later or by the next round. */
export const rowChanges = {
	register: moved('registered'),
	work: moved('in_progress'),
	askCustomer: moved('pending_customer'),
	askThirdParty: moved('pending_third_party'),
	resolve: moved('resolved'),
	close: moved('closed'),
	withdraw: moved('cancelled'),
	refuse: moved('rejected'),
	urgent: changed({ urgent: true }),
	complex: changed({ complexity: 'complex' }),
	general: changed({ complexity: 'general' }),
	complaint: changed({ type: 'complaint' }),
	question: changed({ type: 'consultation' }),
	rename: changed({ subject: 'Fire is out' }),
	toPhone: changed({ channel: 'phone' }),
	toMail: changed({ channel: 'email' }),
} satisfies Record<string, Act>;

/** What is planned for in the transaction that writes it. */
export const happenings = {
	reply: said({ kind: 'agent_reply' }),
	progress: said({ kind: 'progress_update' }),
	decision: said({ kind: 'decision_letter' }),
	bot: said({ author_type: 'bot' }),
	note: said({ is_public: false, kind: 'internal_note', sent_at: null }),
	mail: said({ kind: 'progress_update', sent_at: null }),
	delivered,
	answer: answered,
	chatLine: said({ channel: 'chat', email_message_id: null }),
	promiseSoon: promised(3 * HOUR),
	promiseLater: promised(50 * HOUR),
	escalate: escalated,
	accept: accepted,
} satisfies Record<string, Act>;

/** What other people change for many tickets at once; whatever was due before is handled before. */
export const upheavals = {
	shortenWeek: counted('shorter'),
	restoreWeek: counted('usual'),
	agreeHours: governed('inHours'),
	agreeUsual: governed('usual'),
} satisfies Record<string, Act>;
