import type { Db } from '../store/db.ts';
import { readTickets } from '../store/lock-tickets.ts';
import { ticketIdsOnCalendar } from '../store/mark-tickets-stale.ts';
import type { CalendarDayRow, CalendarRow, TimerRow } from '../store/tables.ts';
import { changedSince, settledContent } from './calendar-content.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { compileRows } from './loaded-calendar.ts';
import { planTicket } from './plan-ticket.ts';
import type { PlanContext, TicketState } from './ticket-plan.ts';

/** A timer that a changed calendar would move. Instants are epoch ms. */
export interface MovedTimer {
	readonly ticket: string;
	readonly number: string;
	readonly timer: string;
	readonly clause: string;
	readonly metric: TimerRow['metric'];
	readonly due: Move;
	readonly breach: Move;
}

interface Move {
	readonly from: number | null;
	readonly to: number | null;
}

export interface CalendarImpact {
	/** How many timers would move. */
	readonly count: number;
	/** The first of them. */
	readonly timers: readonly MovedTimer[];
}

/** A calendar as it is, or as it would be. */
export interface CalendarRows {
	readonly calendar: CalendarRow;
	readonly days: readonly CalendarDayRow[];
}

/** Tickets that are counted at once: enough to share statements, few enough to leave room for others. */
const batchSize = 500;
/** More lines than this are not read by anybody. */
const longestList = 1000;

/**
 * Which open timers would move if the calendar were changed like this. Nothing is written: every ticket is
 * planned twice, with the calendar as it is and as it would be.
 */
export async function calendarImpact(
	db: Db,
	{ current, changed }: { readonly current: CalendarRows; readonly changed: CalendarRows },
	context: PlanContext,
): Promise<CalendarImpact> {
	const replaced = replacer(changed);
	const since = changedSince(
		settledContent(current.calendar, current.days),
		settledContent(changed.calendar, changed.days),
	);
	return gathered(db, { calendar: changed.calendar.id, since }, context, (state) =>
		movedTimers(
			state,
			dueTimes(state, context),
			{
				...state,
				agreement: replaced(state.agreement),
			},
			context,
		),
	);
}

/**
 * Which open timers will move once the calendar is settled as it stands: what was imported waits for its approval, and
 * the timers under way with it. Nothing is written.
 */
export async function waitingImpact(
	db: Db,
	{ calendar, days }: CalendarRows,
	context: PlanContext,
): Promise<CalendarImpact> {
	const since = changedSince(calendar.settled_content, settledContent(calendar, days));
	return gathered(db, { calendar: calendar.id, since }, context, (state) =>
		movedTimers(state, new Map(), state, context),
	);
}

/** Goes through the tickets with a timer of this calendar that may reach beyond an instant. */
async function gathered(
	db: Db,
	{ calendar, since }: { readonly calendar: string; readonly since: number },
	context: PlanContext,
	movedIn: (state: TicketState) => readonly MovedTimer[],
): Promise<CalendarImpact> {
	const timers: MovedTimer[] = [];
	let count = 0;
	let after: string | null = null;
	for (;;) {
		const ids: string[] = await ticketIdsOnCalendar(db, calendar, {
			since,
			after,
			limit: batchSize,
		});
		const last = ids.at(-1);
		if (last === undefined) return { count, timers };
		after = last;
		const states = await loadTicketStates(db, await readTickets(db, ids), context);
		const moved = states.flatMap(movedIn);
		count += moved.length;
		timers.push(...moved.slice(0, longestList - timers.length));
	}
}

/** @param now where it is due before; a timer that is not in it, as its row says. */
function movedTimers(
	state: TicketState,
	now: ReadonlyMap<string, DueTimes>,
	changed: TicketState,
	context: PlanContext,
): MovedTimer[] {
	const then = dueTimes(changed, context);
	return state.timers.flatMap((row) => {
		const [from, to] = [now.get(row.id) ?? row, then.get(row.id) ?? row];
		if (from.due_at === to.due_at && from.breach_at === to.breach_at) return [];
		return [
			{
				ticket: state.ticket.id,
				number: state.ticket.number ?? '',
				timer: row.id,
				clause: row.clause,
				metric: row.metric,
				due: { from: from.due_at, to: to.due_at },
				breach: { from: from.breach_at, to: to.breach_at },
			},
		];
	});
}

type DueTimes = Pick<TimerRow, 'due_at' | 'breach_at'>;

function dueTimes(state: TicketState, context: PlanContext): Map<string, DueTimes> {
	const rows = new Map(state.timers.map((row) => [row.id, row]));
	return new Map(
		planTicket(state, context).timerPatches.flatMap(({ id, patch }) => {
			const row = rows.get(id);
			return row ? [[id, { ...row, ...patch }] as const] : [];
		}),
	);
}

/** Puts the changed calendar in the place of the old one in agreements; each is compiled once, with its own terms. */
function replacer(changed: CalendarRows): (agreement: GoverningAgreement) => GoverningAgreement {
	const known = new Map<string, GoverningAgreement>();
	return (agreement) => {
		const replaced = known.get(agreement.id) ?? replaceIn(agreement, changed);
		known.set(agreement.id, replaced);
		return replaced;
	};
}

function replaceIn(agreement: GoverningAgreement, { calendar, days }: CalendarRows): GoverningAgreement {
	const others = new Map(agreement.otherCalendars);
	if (others.has(calendar.id)) others.set(calendar.id, compileRows(calendar, days));
	const own = agreement.calendar.id === calendar.id;
	return {
		...agreement,
		calendar: own ? compileRows(calendar, days, agreement.calendarTerms) : agreement.calendar,
		otherCalendars: others,
	};
}
