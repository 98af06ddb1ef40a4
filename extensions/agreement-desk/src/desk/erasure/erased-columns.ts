import type { ComplaintRow, ContactRow, MessageRow, NotificationRow, TicketRow } from '../../store/tables.ts';

/** Stands where something personal stood that cannot be empty. */
export const anonymised = '已匿名 / Anonymised';

/**
 * What of each collection is personal, and what takes its place. A column that is added later is either among these,
 * or among those that a test knows to say nothing about a person.
 */
export const erasedContact = {
	name: anonymised,
	email: null,
	email_key: null,
	phone_key: null,
	phone: null,
	email_bounce: null,
} as const satisfies Partial<ContactRow>;

export const erasedTicket = {
	subject: anonymised,
	description: null,
	complex_reason: null,
	status_reason: null,
	third_party: null,
	third_party_reference: null,
	urgent_evidence: null,
	urgent_dispute_reason: null,
	rating_comment: null,
} as const satisfies Partial<TicketRow>;

export const erasedMessage = {
	body: anonymised,
	requested_items: null,
	override_reason: null,
	lint: null,
} as const satisfies Partial<MessageRow>;

/** Nothing of it is sent any more either. */
export const erasedNotification = {
	subject: anonymised,
	body: null,
	provider_response: null,
	last_error: null,
	html: null,
	data: null,
	drop_reason: null,
} as const satisfies Partial<NotificationRow>;

/** Whether what a notification said was erased: nobody is told of it any more, and nothing is kept about it. */
export function isErased({ subject }: Pick<NotificationRow, 'subject'>): boolean {
	return subject === anonymised;
}

/** What was learnt from it is about the provider, and stays. */
export const erasedComplaint = {
	respondent_words: null,
	product_service: null,
	description: null,
	remedy_sought: null,
	immediate_action: null,
	level_reason: null,
	facts: null,
	evidence: null,
	interviews: null,
	remedies: null,
	approval_note: null,
	decision: null,
	decision_reasons: null,
	answer_words: null,
	review_findings: null,
	external_body: null,
	external_case: null,
	external_outcome: null,
	satisfaction_comment: null,
	withdrawal_reason: null,
} as const satisfies Partial<ComplaintRow>;

/** A file that is about to be removed. */
export const erasedFile = {
	title: anonymised,
	filename_download: 'anonymised',
	description: null,
	location: null,
	tags: null,
	metadata: null,
} as const;
