import { ladderOf } from '../domain/agreement/ladder-of.ts';
import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import { iso } from '../domain/iso.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { TimerRow } from '../store/tables.ts';
import { noLadderFacts, type LadderFacts } from './ladder-facts.ts';
import { isOpenRow, type TimerPlan } from './plan-timer.ts';
import { silentSince } from './silent-since.ts';
import type { TicketState } from './ticket-plan.ts';
import { obligationOf } from './timer-rows.ts';

/** A broken promise of the ticket. */
interface Breach {
	readonly obligation: string;
	/** Epoch ms. */
	readonly at: number;
}

/** Tells, for each obligation, what the ticket as a whole makes of its ladder. */
export type FactsOf = (obligation: string) => LadderFacts;

/**
 * Plans the timers of a ticket, whose ladders know of each other: a second breach is one on another timer, and what was
 * accepted holds no longer once another promise is broken. Breaches depend on no ladder, so a second look says it all.
 */
export function planWithLadders<Plan extends TimerPlan>(
	state: TicketState,
	timers: readonly Timer[],
	plan: (facts: FactsOf) => readonly Plan[],
): readonly Plan[] {
	const known = state.timers.flatMap(breachOf);
	const plans = plan(factsFor(state, timers, known));
	const breaches = plans.flatMap(({ row }) => breachOf(row));
	const matters = breaches.length > 1 || state.timers.some((row) => row.escalation_accepted_at !== null);
	if (breaches.length === known.length || !matters) return plans;
	return plan(factsFor(state, timers, breaches));
}

function breachOf(row: TimerRow): Breach[] {
	return row.breached_at === null ? [] : [{ obligation: obligationOf(row), at: row.breached_at }];
}

function factsFor(state: TicketState, timers: readonly Timer[], breaches: readonly Breach[]): FactsOf {
	const mayBeSilent = hasStep(state, timers, 'assignee_silence');
	const mayBeSecond = breaches.length > 1 && hasStep(state, timers, 'second_breach');
	if (!mayBeSilent && breaches.length === 0) return () => noLadderFacts;
	const climbing = mayBeSilent || mayBeSecond ? climbingIn(state, timers) : [];
	const climbed = (trigger: LadderStep['trigger']) =>
		climbing.filter(({ steps }) => steps.some((step) => step.trigger === trigger));
	const silent = climbed('assignee_silence').filter(
		({ timer }) => timer.state === 'running' && timer.stoppedAt === null,
	);
	const second = secondOf(breaches, climbed('second_breach'));
	const since = silent.length > 0 ? silentSince(state) : null;
	const carrier = silent.toSorted(byDue)[0]?.obligation;
	const doneElsewhere = doneOnTicket(state.timers, since);
	return (obligation) => ({
		doneElsewhere,
		secondBreachAt: second?.obligation === obligation ? second.at : null,
		silentSince: carrier === obligation ? since : null,
		otherBreaches: breaches.flatMap((one) => (one.obligation === obligation ? [] : one.at)),
	});
}

/** Whether any ladder of the ticket has such a step: hardly any plan has to look further. */
function hasStep(
	{ agreement }: TicketState,
	timers: readonly Timer[],
	trigger: LadderStep['trigger'],
): boolean {
	const isSuch = (step: LadderStep) => step.trigger === trigger;
	return agreement.ladder.some(isSuch) || timers.some(({ commitment }) => commitment.ladder?.some(isSuch));
}

interface Climbing {
	readonly obligation: string;
	readonly timer: Timer;
	readonly steps: readonly LadderStep[];
}

/** The timers that still climb, each with its ladder. */
function climbingIn({ ticket, agreement, timers: rows }: TicketState, timers: readonly Timer[]): Climbing[] {
	const over = new Set(rows.filter((row) => !isOpenRow(row)).map(obligationOf));
	return timers.flatMap((timer) => {
		const obligation = `${timer.commitment.slot}#${timer.cycle}`;
		if (over.has(obligation)) return [];
		const steps = ladderOf(timer.commitment, { ladder: agreement.ladder, urgent: ticket.urgent });
		return [{ obligation, timer, steps }];
	});
}

/** The first breach after another one that a step of its ladder is about. */
function secondOf(breaches: readonly Breach[], climbing: readonly Climbing[]): Breach | undefined {
	const able = new Set(climbing.map(({ obligation }) => obligation));
	return breaches
		.toSorted((a, b) => a.at - b.at || (a.obligation < b.obligation ? -1 : 1))
		.slice(1)
		.find(({ obligation }) => able.has(obligation));
}

/** Silence hangs on one timer, that which is due first, so that it is told once. */
function byDue(a: Climbing, b: Climbing): number {
	const due = ({ timer }: Climbing) => timer.dueAt ?? Number.MAX_SAFE_INTEGER;
	return due(a) - due(b) || (a.obligation < b.obligation ? -1 : 1);
}

/** Steps that fire once for a ticket and have fired; of silences, those about the one that lasts. */
function doneOnTicket(rows: readonly TimerRow[], since: number | null): ReadonlySet<string> {
	const lasting = iso(since);
	const reached = rows.flatMap(({ reached_steps }) => reached_steps ?? []);
	return new Set(
		reached.flatMap((step) => (step.since === undefined || step.since === lasting ? step.key : [])),
	);
}
