import { evaluate } from '../domain/timers/evaluate.ts';
import type { Metric } from '../domain/vocabulary.ts';
import { metricNames } from '../domain/wording/metric-names.ts';
import type { NotificationRow, TicketRow } from '../store/tables.ts';
import { calendarsOf } from './calendars-of.ts';
import type { Requester } from './resolve-requester.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';
import { timelineOf } from './timeline-of.ts';
import { receiptRow } from './notify/receipt-row.ts';
import type { TemplateTexts } from './notify/template-texts.ts';
import { ticketFacts } from './notify/ticket-facts.ts';

/**
 * The acknowledgement that completes the registration once it is delivered (2.1.4), or null where an agent
 * has to register: no e-mail address, a channel that does not acknowledge, or a request already registered.
 */
export function acknowledgementFor(
	{ state, requester, texts }: { state: TicketState; requester: Requester; texts: TemplateTexts },
	context: PlanContext,
): NotificationRow | null {
	const { ticket } = state;
	const { contact, channel } = requester;
	if (ticket.status !== 'new' || !contact?.email || channel?.acknowledge === false) return null;
	const facts = {
		...ticketFacts(ticket),
		'contact.name': contact.name,
		'provider.name': requester.providerName,
		promises: promisesOf(state, context),
	};
	const say = texts.say('acknowledgement', facts, {
		timezone: requester.agreement.calendar.business.definition.timezone,
		organization: requester.customer,
	});
	return receiptRow({ ticket: ticket.id, to: { ...contact, email: contact.email }, say }, context);
}

/** What the customer may expect from here on: every commitment but the registration that this very mail completes. */
function promisesOf(state: TicketState, context: PlanContext) {
	const { agreement } = state;
	const ticket: TicketRow = { ...state.ticket, registered_at: context.now };
	const timeline = timelineOf({ ...state, ticket, news: [] }, context);
	return evaluate(agreement.commitments, calendarsOf(agreement), timeline).flatMap(
		({ commitment: { clause, metric }, dueAt }) =>
			told.has(metric) || dueAt === null || dueAt <= context.now
				? []
				: [{ clause, metric: metricNames[metric], due_at: dueAt }],
	);
}

/** This very mail keeps these. */
const told: ReadonlySet<Metric> = new Set<Metric>(['registration', 'complaint_ack']);
