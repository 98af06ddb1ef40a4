import type { ChannelType, MessageKind, Metric } from '../vocabulary.ts';
import { answersQuestion, givesProgress } from './messages.ts';

/** A public word of a person to the customer, before it is sent. */
export interface PlannedReply {
	readonly kind: MessageKind;
	/** Of the channel that it leaves by. */
	readonly channelType: ChannelType | null;
	/** The ticket counts as solved once it has arrived. */
	readonly solves: boolean;
}

/**
 * Whether such a reply stops a running timer of this metric once it has reached the customer: what the occurrences of
 * the metric look for, said of one message. Escalations and registrations are stopped by other things.
 */
export function fulfils(metric: Metric, { kind, channelType, solves }: PlannedReply): boolean {
	switch (metric) {
		case 'email_first_reply':
			return channelType === 'email';
		case 'chat_response':
			return channelType === 'chat';
		case 'first_response':
		case 'next_reply':
		case 'urgent_response':
		case 'complex_update_cadence':
		case 'complaint_ack':
		case 'complaint_reply':
			return true;
		case 'general_progress':
			return givesProgress({ kind });
		case 'consultation_answer':
		case 'privacy_request':
			return answersQuestion({ kind });
		case 'complex_eta_notice':
			return kind === 'eta_notice';
		case 'complaint_decision':
			return kind === 'decision_letter';
		case 'resolution':
		case 'eta_kept':
			return solves;
		case 'phone_answer':
		case 'registration':
		case 'complex_escalation':
		case 'suspension_notice':
			return false;
	}
}
