import { evaluate } from '../domain/timers/evaluate.ts';
import { toLanguage } from '../domain/localized-text.ts';
import type { ChannelType } from '../domain/vocabulary.ts';
import { acknowledgementWording } from '../domain/wording/acknowledgement.ts';
import type { NotificationRow, TicketRow } from '../store/tables.ts';
import { messageIdOf } from './message-id.ts';
import type { Requester } from './resolve-requester.ts';
import type { PlanContext } from './ticket-plan.ts';
import { queued } from './write-alerts.ts';

/**
 * The acknowledgement that completes the registration once it is delivered (2.1.4), or null where an agent
 * has to register: no e-mail address, a channel that does not acknowledge, or a request already registered.
 */
export function acknowledgementFor(
	input: { ticket: TicketRow; requester: Requester; channelType: ChannelType | null },
	context: PlanContext,
): NotificationRow | null {
	const { ticket, requester } = input;
	const { contact, channel } = requester;
	if (ticket.status !== 'new' || !contact?.email || channel?.acknowledge === false) return null;
	const id = context.newId();
	const language = toLanguage(contact.language);
	const wording = acknowledgementWording(language, {
		number: ticket.number ?? '',
		contactName: contact.name,
		subject: ticket.subject,
		providerName: requester.providerName,
		timezone: requester.agreement.calendar.business.definition.timezone,
		promises: promisesOf(input, context.now),
	});
	return {
		id,
		idempotency_key: `${ticket.id}:acknowledgement`,
		ticket: ticket.id,
		message: null,
		kind: 'acknowledgement',
		method: 'email',
		recipient: contact.email,
		recipient_user: null,
		language,
		subject: wording.subject,
		body: wording.body,
		...queued(context.now),
		email_message_id: messageIdOf(id, context.mailDomain),
	};
}

/** What the customer may expect from here on: every commitment but the registration that this very mail completes. */
function promisesOf(
	{ ticket, requester, channelType }: Parameters<typeof acknowledgementFor>[0],
	now: number,
) {
	const { commitments, calendar } = requester.agreement;
	const timers = evaluate(commitments, calendar.business, {
		receivedAt: ticket.received_at ?? now,
		channelType,
		registeredAt: now,
		urgentMarkedAt: ticket.urgent_marked_at,
		cancelledAt: null,
		messages: [],
	});
	return timers
		.filter(({ commitment, dueAt }) => commitment.metric !== 'registration' && dueAt > now)
		.map(({ commitment, dueAt }) => ({ clause: commitment.clause, metric: commitment.metric, dueAt }));
}
