import type { Commitment } from '../agreement/commitment.ts';
import { text } from '../localized-text.ts';
import type { TicketEvent, TicketFacts } from '../timers/ticket-event.ts';
import { fieldsOf, listOf, type Fields } from './fields.ts';
import { readEvents } from './read-events.ts';
import { readFacts } from './read-facts.ts';
import { readInstant } from './read-instant.ts';
import { SimulationProblem } from './problem.ts';
import type { SimulatedCalendar } from './simulated-calendar.ts';

export interface SimulatedTicket {
	/** Epoch ms. */
	readonly receivedAt: number;
	readonly facts: TicketFacts;
	readonly events: readonly TicketEvent[];
}

const mostEvents = 2000;

/**
 * The imagined ticket of a request. It was received when `received_at` or an event of that name says, whichever is
 * earlier, and otherwise with its first event. What it is, where the request does not say, is what the commitments
 * that are asked about apply to, or what an event has it become such a one from.
 *
 * @throws SimulationProblem naming field and clause.
 */
export function simulatedTicket(
	request: Fields,
	{ calendar, selected }: { readonly calendar: SimulatedCalendar; readonly selected: readonly Commitment[] },
): SimulatedTicket {
	const given = ticketFacts(request);
	const usual = usualFacts(selected);
	const { business } = calendar;
	const events = readEvents(listOf(request, 'events', mostEvents), {
		calendar: business,
		channel: given.channelType ?? usual.channelType,
	});
	const receipts = events.flatMap(({ kind, at }) => (kind === 'received' ? [at] : []));
	const receivedAt = request.has('received_at')
		? readInstant(request.value('received_at'), { calendar: business, place: 'received_at', clause: '2.1.4' })
		: null;
	const known = receivedAt === null ? receipts : [receivedAt, ...receipts];
	const beginnings = known.length > 0 ? known : events.map(({ at }) => at);
	if (beginnings.length === 0) {
		throw new SimulationProblem(
			'received_at',
			'2.1.4',
			text('请填写收到时间或事件', 'is needed, or an event'),
		);
	}
	const facts = { ...beforeChanges(usual, events), ...given };
	return { receivedAt: Math.min(...beginnings), facts, events };
}

function ticketFacts(request: Fields): Partial<TicketFacts> {
	if (!request.has('ticket')) return {};
	const known = ['channel', 'type', 'complexity', 'urgent', 'plan', 'language', 'complaint_level'];
	return readFacts(fieldsOf(request.value('ticket'), { place: 'ticket', clause: '1.3', known }));
}

const ordinary: TicketFacts = {
	channelType: 'email',
	ticketType: 'service_request',
	complexity: 'general',
	complaintLevel: 'general',
	urgent: false,
	plan: null,
	language: null,
};

/** What an event has the ticket become, it was not before. */
function beforeChanges(usual: TicketFacts, events: readonly TicketEvent[]): TicketFacts {
	let first: Partial<TicketFacts> = {};
	for (const event of events.toSorted((a, b) => a.at - b.at)) {
		if (event.kind === 'changed') first = { ...event.facts, ...first };
	}
	return {
		...usual,
		...(first.ticketType === usual.ticketType ? { ticketType: ordinary.ticketType } : {}),
		...(first.complexity === usual.complexity ? { complexity: ordinary.complexity } : {}),
		...(first.complaintLevel === usual.complaintLevel ? { complaintLevel: ordinary.complaintLevel } : {}),
		...(first.plan === usual.plan ? { plan: ordinary.plan } : {}),
		...(first.language === usual.language ? { language: ordinary.language } : {}),
	};
}

/** An ordinary request by e-mail, or whatever all commitments that are asked about have in common. */
function usualFacts(selected: readonly Commitment[]): TicketFacts {
	const conditions = selected.map((commitment) => commitment.conditions);
	return {
		channelType: common(conditions.map(({ channelTypes }) => channelTypes)) ?? ordinary.channelType,
		ticketType: common(conditions.map(({ ticketTypes }) => ticketTypes)) ?? ordinary.ticketType,
		complexity:
			common(conditions.map(({ complexity }) => (complexity === null ? null : [complexity]))) ??
			ordinary.complexity,
		complaintLevel:
			common(conditions.map(({ complaintLevels }) => complaintLevels)) ?? ordinary.complaintLevel,
		urgent: ordinary.urgent,
		plan: common(conditions.map(({ plans }) => plans)) ?? ordinary.plan,
		language: common(conditions.map(({ languages }) => languages)) ?? ordinary.language,
	};
}

/** The first value that each condition admits; null asks for nothing. */
function common<T>(admitted: readonly (readonly T[] | null)[]): T | undefined {
	const asked = admitted.filter((values) => values !== null);
	return asked[0]?.find((value) => asked.every((values) => values.includes(value)));
}
