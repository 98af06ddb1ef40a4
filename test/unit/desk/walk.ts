import fc from 'fast-check';
import { planTicket } from '../../../extensions/agreement-desk/src/desk/plan-ticket.ts';
import type { TicketPlan, TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import type { TicketRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { applied, contextAt, HOUR, MINUTE, received, state } from './build-state.ts';
import { agreements, happenings, rowChanges, upheavals, type Act } from './walk-acts.ts';

/*
 * A random life of a ticket: rows change and messages come in, each followed by a plan as the desk makes it, or not,
 * as after a crash; and sweeps come by at any time.
 */

const acts: Readonly<Record<string, Act>> = {
	...rowChanges,
	...happenings,
	...upheavals,
	look: (before) => before,
};

const isUpheaval = (act: string) => act in upheavals;

export interface Moment {
	/** Since the moment before, ms. */
	readonly wait: number;
	readonly act: string;
	/** The process died before it could plan for a changed row. */
	readonly crash: boolean;
}

export function momentsOf(names: readonly string[], maxLength = 12): fc.Arbitrary<Moment[]> {
	const moment = fc.record({
		wait: fc.oneof(
			fc.integer({ min: 1, max: 4 * HOUR }),
			fc.constantFrom(1, 24 * MINUTE, 2 * HOUR, 96 * MINUTE, 24 * HOUR, 5 * 24 * HOUR),
		),
		act: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, fc.constant('look')),
		crash: fc.boolean(),
	});
	return fc.array(moment, { minLength: 1, maxLength });
}

export const usualActs = [...Object.keys(rowChanges), ...Object.keys(happenings)];
export const allActs = [...usualActs, ...Object.keys(upheavals)];

/** How the request came in. */
export interface Beginning {
	readonly governing: keyof typeof agreements;
	readonly row: Partial<TicketRow>;
}

export const beginnings: fc.Arbitrary<Beginning> = fc.record({
	governing: fc.constantFrom('usual', 'inHours'),
	row: fc.record({
		channel: fc.constantFrom('email', 'phone', 'chat'),
		status: fc.constantFrom('new', 'new', 'new', 'registered', 'pending_customer'),
		complexity: fc.constantFrom('general', 'general', 'complex'),
		urgent: fc.boolean(),
		escalation_level: fc.constantFrom(0, 0, 3),
	}),
});

function stateOf({ governing, row }: Beginning): TicketState {
	const governed = agreements[governing];
	const urgent_marked_at = row.urgent ? received : null;
	return state({ agreement: governed, ticket: { ...row, agreement: governed.id, urgent_marked_at } });
}

/** A plan and the state of things before and after it. */
export interface Lived {
	readonly now: number;
	readonly before: TicketState;
	readonly plan: TicketPlan;
	readonly after: TicketState;
	/** How many times calendar or agreement had changed by then. */
	readonly upheavals: number;
}

/** Lives through the moments from receipt on, planning and applying, and looks once more at the end. */
export function live(from: Beginning, through: readonly Moment[]): Lived[] {
	const lived: Lived[] = [];
	let now = received;
	let current = stateOf(from);
	let changes = 0;
	let rows = 0;
	const settle = () => {
		const before = frozen(current);
		const plan = planTicket(before, { ...contextAt(now), newId: () => `row-${(rows += 1)}` });
		current = applied(before, plan);
		lived.push({ now, before, plan, after: current, upheavals: changes });
	};
	settle();
	for (const { wait, act, crash } of through) {
		now += wait;
		if (isUpheaval(act) || current.ticket.stale_since !== null) settle();
		if (isUpheaval(act)) changes += 1;
		current = acts[act]?.(current, now) ?? current;
		if (!(crash && act in rowChanges)) settle();
	}
	now += 1;
	settle();
	return lived;
}

function frozen(of: TicketState): TicketState {
	Object.freeze(of.ticket);
	for (const row of [...of.timers, ...of.messages, ...of.history]) Object.freeze(row);
	return of;
}

export function lastOf(lived: readonly Lived[]): Lived {
	const last = lived.at(-1);
	if (!last) throw new Error('Nothing was lived through');
	return last;
}

/** The same acts at the same instants, with nobody coming by in between and every crash that could be. */
export function withoutLooks(through: readonly Moment[]): Moment[] {
	const kept: Moment[] = [];
	let waited = 0;
	for (const { wait, act } of through) {
		waited += wait;
		if (act === 'look') continue;
		kept.push({ wait: waited, act, crash: true });
		waited = 0;
	}
	if (waited > 0) kept.push({ wait: waited, act: 'look', crash: false });
	return kept;
}
