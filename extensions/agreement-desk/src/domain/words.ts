import type { YearStatus } from './calendar/types.ts';
import type { Language } from './localized-text.ts';
import type {
	AuthorType,
	ChannelType,
	ComplaintLevel,
	Complexity,
	EndReason,
	MessageKind,
	Metric,
	TicketStatus,
	TicketType,
	TimerState,
} from './vocabulary.ts';

/*
 * The vocabulary as lists, for whoever reads what others wrote.
 */

// Stryker disable BooleanLiteral: only the names of the fields are used

/** The words of a type, none left out: the type checker counts them. */
function wordsOf<T extends string>(words: Readonly<Record<T, true>>): readonly T[] {
	return Object.keys(words) as T[];
}

export const channelTypes = wordsOf<ChannelType>({
	phone: true,
	email: true,
	chat: true,
	portal: true,
	social: true,
});

export const ticketTypes = wordsOf<TicketType>({
	service_request: true,
	consultation: true,
	problem: true,
	technical_support: true,
	complaint: true,
	suggestion: true,
	compliment: true,
	privacy_request: true,
});

export const complaintLevels = wordsOf<ComplaintLevel>({ general: true, major: true, urgent: true });

export const complexities = wordsOf<Complexity>({ general: true, complex: true });

export const ticketStatuses = wordsOf<TicketStatus>({
	new: true,
	registered: true,
	in_progress: true,
	pending_customer: true,
	pending_third_party: true,
	resolved: true,
	closed: true,
	cancelled: true,
	rejected: true,
});

export const messageKinds = wordsOf<MessageKind>({
	customer_message: true,
	agent_reply: true,
	info_request: true,
	progress_update: true,
	initial_solution: true,
	eta_notice: true,
	solution: true,
	final_solution: true,
	decision_letter: true,
	apology: true,
	internal_note: true,
});

export const authorTypes = wordsOf<AuthorType>({ customer: true, agent: true, bot: true, system: true });

export const metrics = wordsOf<Metric>({
	phone_answer: true,
	email_first_reply: true,
	chat_response: true,
	registration: true,
	consultation_answer: true,
	general_progress: true,
	complex_escalation: true,
	complex_eta_notice: true,
	complex_update_cadence: true,
	eta_kept: true,
	urgent_response: true,
	complaint_ack: true,
	complaint_reply: true,
	complaint_decision: true,
	privacy_request: true,
	suspension_notice: true,
	first_response: true,
	next_reply: true,
	resolution: true,
});

export const yearStatuses = wordsOf<YearStatus>({
	missing: true,
	provisional: true,
	published: true,
	approved: true,
});

export const languages = wordsOf<Language>({ 'zh-CN': true, 'en-US': true });

export const timerStates = wordsOf<TimerState>({
	running: true,
	paused: true,
	met: true,
	breached: true,
	superseded: true,
	cancelled: true,
	not_applicable: true,
});

export const endReasons = wordsOf<EndReason>({
	withdrawn: true,
	rejected: true,
	merged: true,
	resolved: true,
	reclassified: true,
	undelivered: true,
	revised: true,
	out_of_hours: true,
	short_abandon: true,
	abandoned_in_time: true,
	abandoned: true,
	repeat_attempt: true,
});
