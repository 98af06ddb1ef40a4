/**
 * The words that code, columns and labels share. Their wording in both languages is in
 * schema/choices.ts, which does not compile with one missing or one too many.
 */
export type AgreementStatus = 'draft' | 'active' | 'terminated';
export type OrganizationRole = 'provider' | 'customer';
export type TicketType =
	| 'service_request'
	| 'consultation'
	| 'problem'
	| 'technical_support'
	| 'complaint'
	| 'suggestion'
	| 'compliment';
export type ProgressUnit = 'hours' | 'working_days';
export type Force = 'obligation' | 'target';
export type ChannelType = 'phone' | 'email' | 'chat' | 'portal' | 'social';
export type AgentRole = 'agent' | 'team_lead' | 'manager';
export type TicketStatus = 'new' | 'registered' | 'in_progress' | 'resolved' | 'closed' | 'cancelled';
export type SlaState = 'ok' | 'at_risk' | 'breached' | 'met';
export type Metric = 'registration' | 'email_first_reply' | 'general_progress' | 'urgent_response';
export type TimerState = 'running' | 'met' | 'breached' | 'cancelled';
export type TargetUnit = 'minutes' | 'hours' | 'working_days';
export type ClockBasis = 'business' | 'calendar';
export type MessageKind =
	'customer_message' | 'agent_reply' | 'progress_update' | 'initial_solution' | 'solution' | 'internal_note';
export type AuthorType = 'customer' | 'agent' | 'bot';
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
	| 'escalated'
	| 'notification_failed';
export type NotificationKind = 'acknowledgement' | 'reply' | 'warning' | 'escalation';
export type NotificationMethod = 'email' | 'in_app';
export type NotificationState = 'queued' | 'sending' | 'sent' | 'failed' | 'dead';
export type RecipientRole = 'assignee' | 'team_lead' | 'manager';
export type DayKind = 'holiday' | 'makeup_workday' | 'custom_closed' | 'custom_open';
