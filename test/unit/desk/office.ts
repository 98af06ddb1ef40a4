import type { LoadedCalendar } from '../../../extensions/agreement-desk/src/desk/loaded-calendar.ts';
import type { Commitment } from '../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import type { AgreementParameters } from '../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { standardParameters } from '../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import {
	createBusinessCalendar,
	type BusinessCalendar,
} from '../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { agreementDefinition } from '../domain/calendar/vector-calendar.ts';
import { calendar, commitmentsWith } from '../domain/timers/build-timeline.ts';

export { at, calendar, HOUR, local, MINUTE } from '../domain/timers/build-timeline.ts';

/** That calendar as an agreement has it, or another one in its place. */
export function loaded(given: Partial<LoadedCalendar> = {}): LoadedCalendar {
	return {
		id: 'calendar',
		name: 'Office',
		revision: 'r1',
		business: calendar,
		dayNames: new Map(),
		...given,
	};
}

/** The same office, shut on these dates besides. */
export function calendarShutOn(...dates: readonly string[]): BusinessCalendar {
	const definition = agreementDefinition(true);
	const shut = Object.fromEntries(dates.map((date) => [date, []]));
	return createBusinessCalendar({ ...definition, overrides: { ...definition.overrides, ...shut } });
}

/** An agreement with the usual values, apart from those given. */
export function agreedWith(agreed: AgreementParameters = {}): {
	readonly parameters: AgreementParameters;
	readonly commitments: readonly Commitment[];
} {
	return { parameters: { ...standardParameters(), ...agreed }, commitments: commitmentsWith(agreed) };
}
