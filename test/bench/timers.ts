import { compileCommitments } from '../../extensions/agreement-desk/src/domain/agreement/compile-commitments.ts';
import { standardParameters } from '../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { createBusinessCalendar } from '../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { evaluate } from '../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type { Timeline } from '../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { BenchRow } from './bench-row.ts';
import { officeCalendar } from './office-calendar.ts';
import { fixedRandom, ratesOf, short, spread } from './rates.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** As many as a node has at hand when it recomputes them; more would measure the memory of the machine. */
const TICKETS = 256;
const calendars = { standard: createBusinessCalendar(officeCalendar), others: new Map() };

/** Whole tickets a second, all commitments of the agreement looked at: six timers, three pauses. */
export function measureRecompute(): BenchRow {
	const standard = compileCommitments(standardParameters());
	const hours = compileCommitments({
		...standardParameters(),
		'sla.complex.escalate': { value: 8, unit: 'hours' },
		'sla.complex.update_interval': { value: 8, unit: 'hours' },
	});
	const tickets = timelines();
	const counts = tickets.map((ticket) => evaluate(standard, calendars, ticket).length);
	if (counts.some((count) => count !== 6)) throw new Error('a ticket has not six timers');

	const [inDays, inHours] = [standard, hours].map((commitments) =>
		ratesOf(tickets, (ticket) => evaluate(commitments, calendars, ticket).length, {
			rounds: 11,
			passes: 160,
		}),
	);
	const all = [...(inDays ?? []), ...(inHours ?? [])];
	return {
		key: 'timers.recompute',
		...spread(all),
		unit: 'ops/s',
		versus: 'goal: at least 500,000',
		conditions: `${TICKETS} complex, urgent tickets by e-mail, ${standard.length} commitments each; medians with 2.2.2 in days and in hours: ${short(spread(inDays ?? []).median)}, ${short(spread(inHours ?? []).median)}`,
	};
}

/** Received at any time of 2025 and 2026, registered within the hour, then waiting for the customer three times. */
function timelines(): Timeline[] {
	const random = fixedRandom(20_250_101);
	return Array.from({ length: TICKETS }, () => {
		const receivedAt = Date.UTC(2025, 0, 1) + Math.floor(random() * 600 * DAY);
		const registeredAt = receivedAt + Math.floor(random() * HOUR);
		let cursor = registeredAt;
		const pauses = Array.from({ length: 3 }, () => {
			const from = cursor + Math.floor(random() * 6 * HOUR);
			cursor = from + Math.floor(random() * DAY);
			return { from, to: cursor, reason: 'pending_customer' as const };
		});
		return ticket({ receivedAt, registeredAt, pauses });
	});
}

function ticket(given: Pick<Timeline, 'receivedAt' | 'registeredAt' | 'pauses'>): Timeline {
	const { receivedAt, registeredAt } = given;
	return {
		...given,
		facts: [
			{
				from: receivedAt,
				channelType: 'email',
				ticketType: 'problem',
				complexity: 'complex',
				complaintLevel: 'general',
				urgent: true,
				plan: null,
				language: 'zh-CN',
			},
		],
		numberedAt: registeredAt,
		urgentMarks: [{ at: receivedAt, by: 'customer' }],
		resolutions: [],
		ended: null,
		messages: [],
		escalations: [],
		calls: [],
		chats: [],
		notices: [],
	};
}
