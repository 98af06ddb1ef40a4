import { expect, it } from 'vitest';
import { addBusinessMs } from '../../../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { businessMsBetween } from '../../../../extensions/agreement-desk/src/domain/calendar/between.ts';
import {
	type BusinessCalendar,
	createBusinessCalendar,
} from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { isOpen } from '../../../../extensions/agreement-desk/src/domain/calendar/is-open.ts';
import { touchesUnapprovedYear } from '../../../../extensions/agreement-desk/src/domain/calendar/is-provisional.ts';
import { startOfLocalDate } from '../../../../extensions/agreement-desk/src/domain/calendar/local-date.ts';
import { nextOpening } from '../../../../extensions/agreement-desk/src/domain/calendar/next-opening.ts';
import {
	closeOfWorkingDay,
	nthWorkingDayOfMonth,
} from '../../../../extensions/agreement-desk/src/domain/calendar/working-days.ts';
import { describeOnHosts } from './host-zones.ts';
import { agreementDefinition, type AgreementVector, readAgreementVectors } from './vector-calendar.ts';

const { vectors } = readAgreementVectors();
const HOUR = 3_600_000;

describeOnHosts('agreement vectors', () => {
	const withMakeupDays = createBusinessCalendar(agreementDefinition(true));
	const literal = createBusinessCalendar(agreementDefinition(false));

	it.each(vectors.map((vector) => ({ id: vector.id, vector })))('$id', ({ vector }) => {
		const calendar = vector.makeup_days === false ? literal : withMakeupDays;
		expect(checksOf(calendar, vector)).not.toBe(0);
	});

	it('are all there', () => {
		expect(vectors).toHaveLength(27);
	});
});

/** Runs every check the vector's fields ask for; the number of fields checked. */
function checksOf(calendar: BusinessCalendar, vector: AgreementVector): number {
	const start = Date.parse(vector.start ?? '');
	let checks = 0;
	function check(field: string | number | boolean | undefined, found: () => unknown, wanted: unknown): void {
		if (field === undefined) return;
		expect(found()).toEqual(wanted);
		checks++;
	}

	check(vector.due, () => dueOf(calendar, vector, start), Date.parse(vector.due ?? ''));
	check(vector.branch, () => isOpen(calendar, start), vector.branch === 'a');
	check(vector.effective_start, () => nextOpening(calendar, start), Date.parse(vector.effective_start ?? ''));
	check(vector.next_opening, () => nextOpening(calendar, start), Date.parse(vector.next_opening ?? ''));
	check(
		vector.expect_business_minutes,
		() => businessMsBetween(calendar, start, Date.parse(vector.end ?? '')) / 60_000,
		vector.expect_business_minutes,
	);
	check(vector.close, () => closeInPeriod(calendar, vector), Date.parse(vector.close ?? ''));
	check(
		vector.earliest_effect,
		// the day of delivery is not counted, and the notice must have run for the whole of the last day
		() => startOfLocalDate(calendar, vector.delivered ?? '', (vector.days ?? NaN) + 1),
		Date.parse(vector.earliest_effect ?? ''),
	);
	if (vector.expect === 'provisional') {
		const due = dueOf(calendar, vector, start);
		check(vector.expect, () => touchesUnapprovedYear(calendar, start, due), 2027);
	} else {
		check(vector.expect, () => isOpen(calendar, start), vector.expect === 'in_hours');
	}
	return checks;
}

function dueOf(calendar: BusinessCalendar, { unit, amount = NaN }: AgreementVector, start: number): number {
	if (unit === 'working_days') return closeOfWorkingDay(calendar, start, amount);
	if (unit === 'business_hours') return addBusinessMs(calendar, start, amount * HOUR).earliest;
	return start + amount * HOUR;
}

function closeInPeriod(
	calendar: BusinessCalendar,
	{ period = '', nth_working_day: n = NaN }: AgreementVector,
) {
	const [year, month] = period.split('-').map(Number);
	return nthWorkingDayOfMonth(calendar, year ?? NaN, month ?? NaN, n).close;
}
