/**
 * The words that code, columns and labels share. Their wording in both languages is in
 * schema/choices.ts, which does not compile with one missing or one too many.
 */
export type AgreementStatus = 'draft' | 'in_review' | 'signed' | 'active' | 'superseded' | 'terminated';
export type OrganizationRole = 'provider' | 'customer';
export type TicketType =
	| 'service_request'
	| 'consultation'
	| 'problem'
	| 'technical_support'
	| 'complaint'
	| 'suggestion'
	| 'compliment'
	| 'privacy_request';
export type Complexity = 'general' | 'complex';
export type ProgressUnit = 'hours' | 'working_days';
export type Force = 'obligation' | 'target';
export type ChannelType = 'phone' | 'email' | 'chat' | 'portal' | 'social';
export type AgentRole = 'agent' | 'team_lead' | 'manager';
export type TicketStatus =
	| 'new'
	| 'registered'
	| 'in_progress'
	| 'pending_customer'
	| 'pending_third_party'
	| 'resolved'
	| 'closed'
	| 'cancelled'
	| 'rejected';
export type SlaState = 'ok' | 'at_risk' | 'breached' | 'paused' | 'met';
export type Metric =
	| 'phone_answer'
	| 'email_first_reply'
	| 'chat_response'
	| 'registration'
	| 'consultation_answer'
	| 'general_progress'
	| 'complex_escalation'
	| 'complex_eta_notice'
	| 'complex_update_cadence'
	| 'eta_kept'
	| 'urgent_response'
	| 'complaint_ack'
	| 'complaint_decision'
	| 'privacy_request'
	| 'suspension_notice'
	| 'first_response'
	| 'next_reply'
	| 'resolution';
export type TimerState =
	'running' | 'paused' | 'met' | 'breached' | 'superseded' | 'cancelled' | 'not_applicable';
/** Why a clock stands still. */
export type PauseReason = 'pending_customer' | 'pending_third_party' | 'closed';
/** Why an obligation ended, or never began to count, without being kept or missed. */
export type EndReason =
	| 'withdrawn'
	| 'rejected'
	| 'merged'
	| 'resolved'
	| 'reclassified'
	| 'revised'
	| 'out_of_hours'
	| 'short_abandon'
	| 'abandoned_in_time'
	| 'abandoned'
	| 'repeat_attempt';
export type CommitmentOrigin = 'compiled' | 'custom';
export type TargetUnit = 'minutes' | 'hours' | 'working_days' | 'calendar_days' | 'promise';
export type AgreedMethod = 'email' | 'sms' | 'in_app' | 'webhook' | 'im';
export type ClockBasis = 'business' | 'calendar';
export type MessageKind =
	| 'customer_message'
	| 'agent_reply'
	| 'info_request'
	| 'progress_update'
	| 'initial_solution'
	| 'eta_notice'
	| 'solution'
	| 'final_solution'
	| 'decision_letter'
	| 'apology'
	| 'internal_note';
export type AuthorType = 'customer' | 'agent' | 'bot' | 'system';
export type EventKind =
	| 'ticket_received'
	| 'ticket_registered'
	| 'ticket_changed'
	| 'urgent_marked'
	| 'message_added'
	| 'message_sent'
	| 'timer_started'
	| 'timer_warned'
	| 'timer_met'
	| 'timer_breached'
	| 'timer_stopped'
	| 'timer_cancelled'
	| 'timer_superseded'
	| 'timer_paused'
	| 'timer_resumed'
	| 'timer_moved'
	| 'escalated'
	| 'notification_failed';
export type NotificationKind = 'acknowledgement' | 'reply' | 'warning' | 'escalation';
export type NotificationMethod = 'email' | 'in_app';
export type NotificationState = 'queued' | 'sending' | 'sent' | 'failed' | 'dead';
export type RecipientRole = 'assignee' | 'team_lead' | 'manager';
export type DayKind = 'holiday' | 'makeup_workday' | 'custom_closed' | 'custom_open';
