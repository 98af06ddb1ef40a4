import type {
	ComplaintLevel,
	ComplaintStage,
	Complexity,
	Metric,
	RejectionReason,
	RepeatState,
	Severity,
	SlaState,
	TicketLink,
	TicketStatus,
	TicketType,
	UrgentVia,
	ChannelType,
} from '../../domain/vocabulary.ts';

/** A user of Directus as colleagues see them. */
export interface Person {
	readonly id: string;
	readonly first_name: string | null;
	readonly last_name: string | null;
}

export interface TicketContact {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly language: string | null;
	readonly named_contact: boolean;
	readonly notification_methods: readonly string[] | null;
	readonly email_bounced_at: string | null;
	readonly erased_at: string | null;
}

export interface RelatedTicket {
	readonly kind: TicketLink;
	readonly ticket: string;
	readonly number: string;
}

export interface ChecklistStep {
	readonly step: string;
	readonly mandatory: boolean;
	readonly done: boolean;
}

/** A ticket as its page shows it. Instants are ISO 8601 in UTC. */
export interface TicketRecord {
	readonly id: string;
	readonly number: string | null;
	readonly subject: string;
	readonly description: string | null;
	readonly status: TicketStatus;
	readonly type: TicketType;
	readonly severity: Severity;
	readonly complexity: Complexity;
	readonly complex_reason: string | null;
	readonly channel: { readonly id: string; readonly name: string; readonly type: ChannelType } | null;
	readonly contact: TicketContact | null;
	readonly customer: { readonly id: string; readonly name: string } | null;
	readonly catalog_item: { readonly id: string; readonly name_zh: string; readonly name_en: string } | null;
	readonly plan: string | null;
	readonly language: string | null;
	readonly assignee: Person | null;
	readonly team: string | null;
	readonly status_reason: string | null;
	readonly rejection_reason: RejectionReason | null;
	readonly third_party: string | null;
	readonly third_party_reference: string | null;
	readonly third_party_check_at: string | null;
	readonly received_at: string | null;
	readonly urgent: boolean;
	readonly urgent_via: UrgentVia | null;
	readonly urgent_evidence: string | null;
	readonly urgent_disputed_at: string | null;
	readonly urgent_dispute_reason: string | null;
	readonly agreement: { readonly id: string; readonly code: string; readonly version: string } | null;
	readonly sla_state: SlaState | null;
	readonly escalation_level: number | null;
	readonly unaccepted_since: string | null;
	readonly next_due_at: string | null;
	readonly next_due_metric: Metric | null;
	readonly resolution_due_at: string | null;
	readonly checklist: readonly ChecklistStep[] | null;
	readonly complaint_stage: ComplaintStage | null;
	readonly complaint_level: ComplaintLevel | null;
	readonly complaint_suggested_at: string | null;
	readonly closed_at: string | null;
	readonly close_due_at: string | null;
	readonly repeat_of: {
		readonly id: string;
		readonly number: string | null;
		readonly subject: string;
	} | null;
	readonly repeat_state: RepeatState | null;
	readonly merged_into: { readonly id: string; readonly number: string | null } | null;
	readonly related: readonly RelatedTicket[] | null;
	readonly rating: number | null;
	readonly rating_comment: string | null;
	readonly nudge_count: number | null;
	/** How many events its timeline has: whatever happens to a ticket makes it longer. */
	readonly chain_length: number | null;
	readonly date_updated: string | null;
}

const columns = [
	...['id', 'number', 'subject', 'description', 'status', 'status_reason'],
	...['type', 'severity', 'team', 'plan'],
	...['complexity', 'complex_reason', 'language', 'rejection_reason', 'received_at', 'closed_at'],
	...['third_party', 'third_party_reference', 'third_party_check_at', 'close_due_at', 'resolution_due_at'],
	...['urgent', 'urgent_via', 'urgent_evidence', 'urgent_disputed_at', 'urgent_dispute_reason'],
	...['sla_state', 'escalation_level', 'unaccepted_since', 'next_due_at', 'next_due_metric', 'checklist'],
	...['complaint_stage', 'complaint_level', 'complaint_suggested_at', 'repeat_state', 'related'],
	...['rating', 'rating_comment', 'nudge_count', 'chain_length', 'date_updated'],
] as const satisfies readonly (keyof TicketRecord)[];

/**
 * What is asked for of a ticket: each by its name, since `*` has Directus read the keys of all messages and events along
 * with it, whenever anything happens.
 */
export const ticketFields: readonly string[] = [
	...columns,
	...['channel.id', 'channel.name', 'channel.type'],
	...['contact.id', 'contact.name', 'contact.email', 'contact.phone', 'contact.language'],
	...[
		'contact.named_contact',
		'contact.notification_methods',
		'contact.email_bounced_at',
		'contact.erased_at',
	],
	...['customer.id', 'customer.name'],
	...['catalog_item.id', 'catalog_item.name_zh', 'catalog_item.name_en'],
	...['assignee.id', 'assignee.first_name', 'assignee.last_name'],
	...['agreement.id', 'agreement.code', 'agreement.version'],
	...['repeat_of.id', 'repeat_of.number', 'repeat_of.subject'],
	...['merged_into.id', 'merged_into.number'],
];
