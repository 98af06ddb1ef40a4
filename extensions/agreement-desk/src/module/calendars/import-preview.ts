import type { LocalizedText } from '../../domain/localized-text.ts';
import type { DayKind } from '../../domain/vocabulary.ts';
import type { DayRow } from './calendar-model.ts';

/** A day in the answer of a preview. */
interface PreviewedDay {
	readonly date: string;
	readonly kind: DayKind;
	readonly name_zh: string | null;
	readonly name_en: string | null;
	readonly periods: DayRow['periods'];
}

/** A timer that would move; instants are ISO 8601. */
export interface MovedTimer {
	readonly ticket: string;
	readonly number: string;
	readonly timer: string;
	readonly clause: string;
	readonly metric: string | null;
	readonly due_at: { readonly from: string | null; readonly to: string | null };
}

export interface Impact {
	readonly count: number;
	readonly timers: readonly MovedTimer[];
}

/** The answer of `POST /desk/calendars/:id/import/preview`. */
export interface ImportPreview {
	readonly format: string | null;
	readonly year: number | null;
	readonly source: string | null;
	readonly importable: boolean;
	readonly problems: readonly {
		readonly severity: 'error' | 'note';
		readonly field: string | null;
		readonly text: LocalizedText;
	}[];
	readonly summary: LocalizedText | null;
	readonly difference: {
		readonly added: readonly PreviewedDay[];
		readonly removed: readonly PreviewedDay[];
		readonly changed: readonly {
			readonly date: string;
			readonly before: PreviewedDay;
			readonly after: PreviewedDay;
		}[];
		readonly unchanged: number;
	} | null;
	readonly lines: readonly LocalizedText[] | null;
	readonly impact: Impact | null;
}

export type DayChange = 'added' | 'removed' | 'changed';

/** What would become of each date. */
export function changesOf({ difference }: ImportPreview): ReadonlyMap<string, DayChange> {
	if (!difference) return new Map();
	return new Map<string, DayChange>([
		...difference.removed.map(({ date }) => [date, 'removed'] as const),
		...difference.added.map(({ date }) => [date, 'added'] as const),
		...difference.changed.map(({ date }) => [date, 'changed'] as const),
	]);
}

/** The special days as they would be after the import. */
export function daysAfter(days: readonly DayRow[], { difference }: ImportPreview): DayRow[] {
	if (!difference) return [...days];
	const gone = new Set([
		...difference.removed.map(({ date, kind }) => `${date} ${kind}`),
		...difference.changed.map(({ before }) => `${before.date} ${before.kind}`),
	]);
	const come = [...difference.added, ...difference.changed.map(({ after }) => after)];
	return [
		...days.filter(({ date, kind }) => !gone.has(`${date} ${kind}`)),
		...come.map((day) => ({ ...day, id: `preview-${day.date}-${day.kind}`, reason: null })),
	];
}

/** The text of a file: UTF-8, or the encoding that Chinese Windows writes. */
export function textOfFile(bytes: ArrayBuffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}
