import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import { validateParameters } from '../domain/agreement/parameters/validate.ts';
import { WEEKDAYS, type CalendarDefinition, type Period } from '../domain/calendar/types.ts';
import type { Db } from '../store/db.ts';
import { readCalendar } from '../store/read-calendar.ts';
import type { AgreementRow } from '../store/tables.ts';
import { parametersOf } from './agreement-parameters.ts';
import { definitionOf } from './calendar-content.ts';
import { partyNames } from './resolve-parties.ts';

/**
 * What a version says, together with what it leaves to the rows it refers to: the names of the parties, the hours
 * and the zone of its calendar. This is what a reader of the agreement has to see.
 */
export async function effectiveParameters(db: Db, row: AgreementRow): Promise<AgreementParameters> {
	const own = parametersOf(row);
	const { provider, customer } = await partyNames(db, row);
	const rows = row.calendar === null ? null : await readCalendar(db, row.calendar);
	const calendar = rows ? definitionOf(rows.calendar, rows.days) : null;
	const given = {
		'provider.name': provider,
		'customer.name': customer,
		'calendar.timezone': calendar?.timezone,
		'business_hours.periods': calendar && hoursOf(calendar),
	};
	// What a row says need not be what a parameter can hold: a shift over midnight, a name of a thousand letters.
	return { ...validateParameters(given).parameters, ...own };
}

/** Clause 2.1.1 knows one set of hours, from Monday to Friday; null for a calendar that has others. */
function hoursOf({ weekly }: CalendarDefinition): readonly Period[] | null {
	const [monday] = WEEKDAYS;
	const usual = JSON.stringify(weekly[monday] ?? []);
	const alike = WEEKDAYS.every(
		(day, place) => JSON.stringify(weekly[day] ?? []) === (place < 5 ? usual : '[]'),
	);
	return alike ? (weekly[monday] ?? null) : null;
}
