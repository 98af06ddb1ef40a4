import { newSheet, type CallSheet } from './call-sheet.ts';

/** Where the calls of one user are kept in this browser until they are on the server: names and numbers stand in them. */
export const keyFor = (user: string) => `agreement-desk-calls-${user}`;

/** What was kept; anything that is no call of this version is forgotten. */
export function readSheets(stored: string | null): CallSheet[] {
	if (stored === null) return [];
	try {
		const found: unknown = JSON.parse(stored);
		return Array.isArray(found) ? found.flatMap(sheetIn) : [];
	} catch {
		return [];
	}
}

/** What has to be kept: calls that are not logged yet, and those whose end is not. */
export function writeSheets(sheets: readonly CallSheet[]): string | null {
	const open = sheets.filter(
		({ sending, endUntold, endedAt }) => sending !== 'done' || endUntold || endedAt === null,
	);
	return open.length === 0 ? null : JSON.stringify(open);
}

function sheetIn(value: unknown): CallSheet[] {
	if (typeof value !== 'object' || value === null) return [];
	const { id, ringingAt } = value as Partial<CallSheet>;
	if (typeof id !== 'string' || typeof ringingAt !== 'number') return [];
	return [{ ...newSheet({ id, channel: null, now: ringingAt }), ...value }];
}
