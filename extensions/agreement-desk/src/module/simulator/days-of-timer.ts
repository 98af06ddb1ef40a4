import type { ShownDay } from '../../domain/simulation/show-days.ts';
import type { ShownTimer } from '../../domain/simulation/show-timers.ts';
import type { SimulationResult } from '../../domain/simulation/simulate-timers.ts';

/** The days of the calendar that a timer is counted in, and its zone. */
export function daysOfTimer(
	{ commitment }: Pick<ShownTimer, 'commitment'>,
	{ days = [], calendar }: Pick<SimulationResult, 'days' | 'calendar'>,
): { readonly days: readonly ShownDay[]; readonly timezone: string } {
	const found = days.find(({ commitments }) => commitments.includes(commitment));
	return { days: found?.days ?? [], timezone: found?.timezone ?? calendar.timezone };
}
