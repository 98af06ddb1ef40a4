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
/** Channels that only carry word out: gateways, group bots, webhooks. Each is a method of notification too. */
export type DeliveryChannelType = 'sms' | 'wecom' | 'dingtalk' | 'feishu' | 'webhook';
/** How the line to a mail server is protected: from the first byte, after a greeting, or not at all. */
export type SmtpSecurity = 'starttls' | 'tls' | 'none';
/** Whose text message gateway it is; `generic` for any that takes a form by HTTP. */
export type SmsProvider = 'aliyun' | 'tencent' | 'generic';
export type AgentRole = 'agent' | 'team_lead' | 'manager';
/** What an agent says of himself, so that work goes to who is there. */
export type Presence = 'online' | 'busy' | 'away' | 'offline';
/** What staff think of the matter; the customer's word is `urgent`. */
export type Severity = 'low' | 'normal' | 'high' | 'critical';
/** Why a request is not taken on (7.2: new to rejected). */
export type RejectionReason = 'out_of_scope' | 'duplicate' | 'spam' | 'not_entitled' | 'other';
/** How the customer said that it is urgent (2.2.3). */
export type UrgentVia = 'portal' | 'subject' | 'message' | 'phone' | 'chat' | 'api';
/** What one ticket is to another. */
export type TicketLink =
	'related' | 'duplicate_of' | 'duplicated_by' | 'merged_into' | 'merged_from' | 'split_into' | 'split_from';
/** Whether a ticket comes back to a matter that was solved before (2.5.1): found by the engine, judged by a person. */
export type RepeatState = 'suggested' | 'confirmed' | 'dismissed';
export type ComplaintStage =
	| 'received'
	| 'acknowledged'
	| 'assessed'
	| 'investigating'
	| 'response_drafted'
	| 'decision_communicated'
	| 'accepted'
	| 'disputed'
	| 'external'
	| 'closed'
	| 'withdrawn';
/** How serious a complaint is (1.4.5); until it has been assessed it counts as general. */
export type ComplaintLevel = 'general' | 'major' | 'urgent';
export type ComplaintImpact = 'individual' | 'several' | 'widespread';
/** The way a complaint came in. */
export type ComplaintSource = ChannelType | 'letter' | 'in_person' | 'regulator';
export type RemedyType =
	'refund' | 'replacement' | 'rework' | 'compensation' | 'apology' | 'explanation' | 'other';
/** Where a complainant can turn to who does not accept a decision, beside the internal review. */
export type AppealRoute = 'hotline_12315' | 'consumer_association' | 'arbitration' | 'court' | 'regulator';
/** What the complainant says to the decision; `no_answer` once the time to answer has passed. */
export type DecisionAnswer = 'accepted' | 'disputed' | 'no_answer';
export type ApprovalResult = 'approved' | 'refused';
export type ReviewOutcome = 'upheld' | 'changed';
export type ImprovementKind = 'corrective' | 'preventive';
export type ArticleKind = 'knowledge' | 'reply_template' | 'conduct_rules' | 'forbidden_phrases';
export type ArticleStatus = 'draft' | 'published' | 'retired';
export type PhraseCategory =
	| 'insult'
	| 'discrimination'
	| 'provocation'
	| 'brush_off'
	| 'impatience'
	| 'over_promise'
	| 'off_channel'
	| 'internal_info'
	| 'custom';
export type PhraseSeverity = 'block' | 'warn' | 'info';
/** To whom a new ticket goes when nobody takes it by hand. */
export type AssignmentRule = 'manual' | 'round_robin' | 'least_loaded';
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
	| 'complaint_reply'
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
	| 'undelivered'
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
	| 'attachment_added'
	| 'timer_started'
	| 'timer_warned'
	| 'timer_met'
	| 'timer_breached'
	| 'timer_stopped'
	| 'timer_cancelled'
	| 'timer_superseded'
	| 'timer_paused'
	| 'timer_resumed'
	| 'timer_reopened'
	| 'timer_moved'
	| 'escalated'
	| 'notification_failed'
	| 'ticket_linked'
	| 'ticket_merged'
	| 'ticket_split'
	| 'nudged'
	| 'urgent_disputed'
	| 'priority_inversion'
	| 'reminder_sent'
	| 'close_proposed'
	| 'ticket_reopened'
	| 'rated'
	| 'repeat_suggested'
	| 'repeat_judged'
	| 'assigned'
	| 'ownership_lapsed'
	| 'complaint_stage_changed'
	| 'complaint_suggested'
	| 'complaint_withdrawn_by_staff'
	| 'reply_overridden'
	| 'conduct_incident'
	| 'legal_hold_changed'
	| 'ticket_erased'
	| 'escalation_accepted'
	| 'escalation_skipped'
	| 'notification_bounced'
	| 'notification_dropped'
	| 'call_queued'
	| 'call_answered'
	| 'call_abandoned'
	| 'call_ended'
	| 'call_made'
	| 'contact_revealed';
export type NotificationKind =
	| 'acknowledgement'
	| 'reply'
	| 'warning'
	| 'escalation'
	| 'reminder'
	| 'nudge'
	| 'assignment'
	| 'conduct'
	| 'complaint'
	| 'breach'
	| 'digest'
	| 'notice'
	| 'survey'
	| 'statement'
	| 'event'
	| 'flow'
	| 'message'
	| 'test';
/** What a text is made for. The first ones carry an agent's own words; `decision_draft` makes such words. */
export type TemplateEvent =
	| 'reply'
	| 'progress_update'
	| 'info_request'
	| 'eta_notice'
	| 'solution'
	| 'decision_letter'
	| 'decision_draft'
	| 'acknowledgement'
	| 'remind_answer'
	| 'remind_confirm'
	| 'survey'
	| 'statement'
	| 'announcement'
	| 'maintenance'
	| 'service_update'
	| 'suspension'
	| 'termination'
	| 'resumption'
	| 'formal_notice'
	| 'notice_withdrawn'
	| 'notice_moved'
	| 'outside_agreement'
	| 'assignment'
	| 'ownership_lapsed'
	| 'nudge'
	| 'follow_up'
	| 'late_word'
	| 'complaint_suggested'
	| 'conduct_incident'
	| 'undelivered'
	| 'notice_news'
	| 'warning'
	| 'breach'
	| 'escalation'
	| 'customer_escalation'
	| 'digest'
	| 'test'
	| 'flow';
/** Methods that are written alike: what an agreement calls instant messaging is one of them. */
export type TemplateMethod = 'email' | 'sms' | 'in_app' | 'im';
/** `flow` starts a Flow of Directus; the group bots together are what an agreement calls instant messaging. */
export type NotificationMethod = 'email' | 'in_app' | DeliveryChannelType | 'flow';
/**
 * `unknown`: it may have arrived, and must not be sent again before that is known. `digested`: told in another one.
 * `expired`: too late to be of use. `dropped`: given up by a person, with a reason.
 */
export type NotificationState =
	| 'queued'
	| 'sending'
	| 'sent'
	| 'failed'
	| 'unknown'
	| 'dead'
	| 'bounced'
	| 'expired'
	| 'digested'
	| 'dropped';
/** What a mail server said later of a mail that ours had taken (RFC 3464). */
export type BounceKind = 'delayed' | 'soft' | 'hard';
export type RecipientRole = 'assignee' | 'team_lead' | 'manager' | 'named_contact' | 'on_duty' | 'bot';
/** What makes a step of the escalation ladder fire. */
export type EscalationTrigger =
	'percent' | 'before_due' | 'after_due' | 'breach' | 'second_breach' | 'assignee_silence' | 'unaccepted';
/** Which tickets a step is about. */
export type EscalationScope = 'all' | 'urgent' | 'not_urgent';
/** In which hours its minutes are counted and its alert may come: those of the timer, business hours, or all. */
export type EscalationHours = 'timer' | 'business' | 'around_clock';
/** To whom a step hands the ticket over. */
export type EscalationHandover = 'team_lead' | 'manager' | 'on_duty' | 'queue';
export type DayKind = 'holiday' | 'makeup_workday' | 'custom_closed' | 'custom_open';
/** What a word to customers is (1.4.4, 3.1.1.4). */
export type NoticeKind =
	'announcement' | 'maintenance' | 'update' | 'suspension' | 'termination' | 'resumption' | 'formal';
/** A person takes a notice as far as `approved`, and may withdraw it; the engine does the rest. */
export type NoticeStatus =
	'draft' | 'submitted' | 'approved' | 'sending' | 'in_force' | 'ended' | 'withdrawn';
export type NoticeAudience = 'all_contacts' | 'named_contacts' | 'chosen_contacts';
/** By what right a service is suspended or ended (3.1.1.4). */
export type NoticeGround = 'clause' | 'law';
/** What becomes of tickets that are open when a suspension or termination takes effect. */
export type NoticeTicketPlan = 'finish' | 'hand_over' | 'close_with_notice';
/** How it is shown that a notice arrived by another way than ours. */
export type NoticeProofKind = 'courier' | 'registered_mail' | 'signed_copy' | 'in_person' | 'portal_read';
