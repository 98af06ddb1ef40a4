import { evaluate } from '../domain/timers/evaluate.ts';
import { toLanguage } from '../domain/localized-text.ts';
import type { Metric } from '../domain/vocabulary.ts';
import { acknowledgementWording } from '../domain/wording/acknowledgement.ts';
import type { NotificationRow, TicketRow } from '../store/tables.ts';
import { calendarsOf } from './calendars-of.ts';
import type { Requester } from './resolve-requester.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';
import { timelineOf } from './timeline-of.ts';
import { notificationRow } from './notify/notification-row.ts';

/**
 * The acknowledgement that completes the registration once it is delivered (2.1.4), or null where an agent
 * has to register: no e-mail address, a channel that does not acknowledge, or a request already registered.
 */
export function acknowledgementFor(
	{ state, requester }: { state: TicketState; requester: Requester },
	context: PlanContext,
): NotificationRow | null {
	const { ticket } = state;
	const { contact, channel } = requester;
	if (ticket.status !== 'new' || !contact?.email || channel?.acknowledge === false) return null;
	const language = toLanguage(contact.language);
	const wording = acknowledgementWording(language, {
		number: ticket.number ?? '',
		contactName: contact.name,
		subject: ticket.subject,
		providerName: requester.providerName,
		timezone: requester.agreement.calendar.business.definition.timezone,
		promises: promisesOf(state, context),
	});
	return notificationRow(
		{
			idempotency_key: `${ticket.id}:acknowledgement`,
			ticket: ticket.id,
			kind: 'acknowledgement',
			method: 'email',
			recipient: contact.email,
			recipient_contact: contact.id,
			language,
			subject: wording.subject,
			body: wording.body,
		},
		context,
	);
}

/** What the customer may expect from here on: every commitment but the registration that this very mail completes. */
function promisesOf(state: TicketState, context: PlanContext) {
	const { agreement } = state;
	const ticket: TicketRow = { ...state.ticket, registered_at: context.now };
	const timeline = timelineOf({ ...state, ticket, news: [] }, context);
	return evaluate(agreement.commitments, calendarsOf(agreement), timeline).flatMap(
		({ commitment: { clause, metric }, dueAt }) =>
			told.has(metric) || dueAt === null || dueAt <= context.now ? [] : [{ clause, metric, dueAt }],
	);
}

/** This very mail keeps these. */
const told: ReadonlySet<Metric> = new Set<Metric>(['registration', 'complaint_ack']);
