import { minutesOfTime } from '../domain/calendar/wall-time.ts';
import { text } from '../domain/localized-text.ts';
import type { Payload } from './payload.ts';
import type { Complaint } from './refusal.ts';

/**
 * What is wrong with quiet hours as they will stand in a row: both ends or neither, each a time of day.
 *
 * @param row the columns as they will be, of which only `quiet_from` and `quiet_to` are looked at
 */
export function quietHourComplaints(collection: string, row: Payload): Complaint[] {
	const complaint = (name: string, chinese: string, english: string): Complaint => ({
		place: `${collection}.${name}`,
		clause: '1.4.4',
		text: text(chinese, english),
	});
	const ends = ['quiet_from', 'quiet_to'] as const;
	const given = ends.filter((name) => row[name] !== undefined && row[name] !== null && row[name] !== '');
	const wrong = given.filter((name) => !isTimeOfDay(row[name]));
	if (wrong.length > 0) {
		return wrong.map((name) =>
			complaint(
				name,
				'必须是 00:00 至 23:59 的时间，例如 22:00',
				'must be a time from 00:00 to 23:59, such as 22:00',
			),
		);
	}
	if (given.length === 1) {
		const missing = given[0] === 'quiet_from' ? 'quiet_to' : 'quiet_from';
		return [
			complaint(
				missing,
				'请一并填写免打扰的另一端，或两端都留空',
				'fill in the other end of the quiet hours too, or leave both empty',
			),
		];
	}
	if (given.length === 2 && row['quiet_from'] === row['quiet_to']) {
		return [complaint('quiet_to', '不能与开始时间相同', 'must not be when the quiet hours begin')];
	}
	return [];
}

function isTimeOfDay(value: unknown): boolean {
	return typeof value === 'string' && value !== '24:00' && minutesOfTime(value) !== null;
}
