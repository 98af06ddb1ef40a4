import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import { missing, type Refusal } from './refusal.ts';

export function unknownCalendar(id: string): Refusal {
	return missing(
		'desk_calendars.id',
		'2.1.1',
		text(`没有工作日历 ${shown(id)}`, `there is no business calendar ${shown(id)}`),
	);
}
