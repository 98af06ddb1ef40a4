import { addBusinessMsOutside } from '../calendar/add-outside.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { BusinessInstants, Interval } from '../calendar/types.ts';
import { writeInstant } from './vector-instant.ts';
import { VectorProblem } from './vector-problem.ts';

export interface AmountQuestion {
	/** Epoch ms. */
	readonly start: number;
	/** Business time in ms. */
	readonly amount: number;
	/** In epoch ms; one that has not ended reaches to Infinity. */
	readonly pauses: readonly Interval[];
	/** As the vector writes its start, for what is said about it. */
	readonly written: string;
}

/**
 * When an amount of business time outside the pauses is used up. Behind a pause without an end there is no time, so
 * the later of the two answers may be Infinity.
 *
 * @throws VectorProblem for an amount that such a pause keeps from being used up, CalendarError as the calendar does.
 */
export function amountPassed(
	calendar: BusinessCalendar,
	{ start, amount, pauses, written }: AmountQuestion,
): BusinessInstants {
	const since = Math.min(...pauses.filter(([, to]) => to === Infinity).map(([from]) => from));
	const ended = pauses.flatMap(([from, to]): Interval[] =>
		from < since ? [[from, Math.min(to, since)]] : [],
	);
	const { earliest, latest } = addBusinessMsOutside(calendar, start, amount, ended);
	if (earliest > since) {
		const when = writeInstant(since, written, calendar);
		throw new VectorProblem(`pauses: the one from ${when} never ends, so the amount is never used up`);
	}
	return { earliest, latest: latest < since ? latest : Infinity };
}
