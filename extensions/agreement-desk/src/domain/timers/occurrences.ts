import type { ReadingAnswers } from '../agreement/reading-rules.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { Metric } from '../vocabulary.ts';
import type { Occurrence } from './occurrence.ts';
import {
	complaintAck,
	complaintDecision,
	complaintReply,
	privacyRequest,
	suspensionNotice,
} from './occurrences-of-complaints.ts';
import {
	complexEscalation,
	complexEtaNotice,
	complexUpdateCadence,
	consultationAnswer,
	etaKept,
	generalProgress,
	resolution,
} from './occurrences-of-handling.ts';
import {
	chatResponse,
	emailFirstReply,
	firstResponse,
	nextReply,
	phoneAnswer,
	registration,
	urgentResponse,
} from './occurrences-of-response.ts';
import type { Span, Timeline } from './timeline.ts';

/**
 * Each time that an obligation arose on a ticket, in order of time, and what became of it. `run` is the span in
 * which the ticket meets the conditions of the commitment.
 */
export const occurrencesOf: Readonly<
	Record<
		Metric,
		(
			timeline: Timeline,
			rules: ReadingAnswers,
			run: Span,
			calendar: BusinessCalendar,
		) => readonly Occurrence[]
	>
> = {
	phone_answer: phoneAnswer,
	email_first_reply: emailFirstReply,
	chat_response: chatResponse,
	registration,
	consultation_answer: consultationAnswer,
	general_progress: generalProgress,
	complex_escalation: complexEscalation,
	complex_eta_notice: complexEtaNotice,
	complex_update_cadence: complexUpdateCadence,
	eta_kept: etaKept,
	urgent_response: urgentResponse,
	complaint_ack: complaintAck,
	complaint_reply: complaintReply,
	complaint_decision: complaintDecision,
	privacy_request: privacyRequest,
	suspension_notice: suspensionNotice,
	first_response: firstResponse,
	next_reply: nextReply,
	resolution,
};
