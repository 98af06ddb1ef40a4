import { complaintWordsIn } from '../domain/lifecycle/complaint-words.ts';
import { text, toLanguage } from '../domain/localized-text.ts';
import { isAlwaysTaken } from '../domain/notices/interruption.ts';
import type { ChannelType } from '../domain/vocabulary.ts';
import { interruptionWords } from '../domain/wording/outside-agreement.ts';
import type { Interruption } from '../store/read-interruptions.ts';
import type { NotificationRow, TicketRow } from '../store/tables.ts';
import { receiptRow } from './notify/receipt-row.ts';
import type { TemplateTexts } from './notify/template-texts.ts';
import { ticketFacts } from './notify/ticket-facts.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';
import type { Requester } from './resolve-requester.ts';
import type { PlanContext } from './ticket-plan.ts';

interface Asked {
	readonly payload: Payload;
	/** What its catalogue item says. */
	readonly terms: Partial<TicketRow>;
	readonly requester: Requester;
}

/** What has arrived by these ways is there, whether we want it or not. */
const cannotBeRefused: ReadonlySet<ChannelType> = new Set(['phone', 'email', 'social']);

/**
 * What a suspension or termination makes of a request that comes in while it lasts (3.1.1.4): complaints and requests
 * about personal data are taken as ever; mails, calls and posts are kept, and turned back; anything else is refused.
 * Returns the columns that this adds to the ticket.
 *
 * @throws Refusal naming the notice.
 */
export function admitTicket({ payload, terms, requester }: Asked): Partial<TicketRow> {
	const { interruption, channelType } = requester;
	if (!interruption) return {};
	const outside = { outside_agreement: interruption.id };
	if (isAlwaysTaken(terms.type ?? payload['type'])) return outside;
	if (channelType === null || !cannotBeRefused.has(channelType)) throw refusedBy(interruption, requester);
	// Who complains by mail says so in words of their own; a supervisor has to read it.
	if (complaintWordsIn(`${wordsOf(payload, 'subject')}\n${wordsOf(payload, 'description')}`).length > 0)
		return outside;
	const language = toLanguage(requester.contact?.language);
	return {
		...outside,
		status: 'rejected',
		rejection_reason: 'not_entitled',
		status_reason: interruptionWords(factsOf(interruption, requester))[language],
	};
}

function wordsOf(payload: Payload, name: string): string {
	const value = payload[name];
	return typeof value === 'string' ? value : '';
}

function factsOf({ number, kind, takesEffectAt }: Interruption, { agreement }: Requester) {
	const { timezone } = agreement.calendar.business.definition;
	return { number: number ?? '', kind, since: takesEffectAt, timezone };
}

function refusedBy(interruption: Interruption, requester: Requester) {
	const words = interruptionWords(factsOf(interruption, requester));
	return invalid(
		'desk_tickets.customer',
		'3.1.1.4',
		text(
			`${words['zh-CN']}，暂不受理新请求；投诉（complaint）和个人信息请求（privacy_request）仍予受理`,
			`${words['en-US']}, so no new requests are taken; complaints (complaint) and requests about personal data (privacy_request) still are`,
		),
	);
}

/** What the sender of a request that was turned back is told; null for any other request. */
export function outsideReceipt(
	{ ticket, requester, texts }: { ticket: TicketRow; requester: Requester; texts: TemplateTexts },
	context: PlanContext,
): NotificationRow | null {
	const { contact, channel, interruption, providerName } = requester;
	if (ticket.status !== 'rejected' || !interruption) return null;
	if (!contact?.email || channel?.acknowledge === false) return null;
	const { kind, number, takesEffectAt } = interruption;
	const facts = {
		...ticketFacts(ticket),
		'contact.name': contact.name,
		'provider.name': providerName,
		'notice.number': number,
		'notice.ended': kind === 'termination',
		'notice.since': takesEffectAt,
	};
	const { timezone } = requester.agreement.calendar.business.definition;
	const say = texts.say('outside_agreement', facts, { timezone, organization: requester.customer });
	return receiptRow({ ticket: ticket.id, to: { ...contact, email: contact.email }, say }, context);
}
