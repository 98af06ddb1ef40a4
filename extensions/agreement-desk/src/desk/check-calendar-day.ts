import { z } from 'zod';
import { calendarDays } from '../../../../schema/collections/calendar-days.ts';
import { toCalendarDefinition, type CalendarEntry } from '../domain/agreement/calendar-definition.ts';
import { findDefinitionProblems } from '../domain/calendar/validate-definition.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { shapeWords } from '../domain/shape-words.ts';
import { checkValues } from './check-values.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

const periodsSchema = z.array(z.object({ from: z.string(), to: z.string() })).max(100);

/** @throws Refusal when a special day is no date, its hours are no hours, or its words are none. */
export function checkCalendarDay(payload: Payload): void {
	checkValues(calendarDays, payload);
	const periods = periodsSchema.nullish().safeParse(payload['periods']);
	if (!periods.success) {
		const [issue] = periods.error.issues;
		throw badDay(['periods', ...(issue?.path ?? [])].join('.'), shapeWords(issue));
	}
	const date = typeof payload['date'] === 'string' ? payload['date'] : '2026-01-01';
	const wrongHours = hoursProblem(date, periods.data ?? null);
	if (wrongHours) throw badDay('periods', wrongHours);
}

function hoursProblem(date: string, periods: CalendarEntry['days'][number]['periods']): LocalizedText | null {
	const entry: CalendarEntry = {
		timezone: 'UTC',
		weeklyPeriods: [{ days: ['mon'], from: '00:00', to: '24:00' }],
		years: [],
		days: [{ date, kind: 'custom_open', periods }],
	};
	return findDefinitionProblems(toCalendarDefinition(entry))[0]?.text ?? null;
}

function badDay(field: string, words: LocalizedText) {
	return invalid(`desk_calendar_days.${field}`, '2.1.1', words);
}
