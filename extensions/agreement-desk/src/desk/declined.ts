import type { HistoryEvent } from '../store/read-history.ts';
import { isRecord } from './is-record.ts';

/** The users who had a ticket and let it lapse, or gave it back to the queue. */
export function declinedIn(history: readonly HistoryEvent[]): string[] {
	const users = history.flatMap(({ kind, data }): unknown[] => {
		if (!isRecord(data)) return [];
		if (kind === 'ownership_lapsed') return [data['assignee']];
		return kind === 'assigned' && data['to'] === null ? [data['from']] : [];
	});
	return [...new Set(users.filter((user) => typeof user === 'string'))];
}
