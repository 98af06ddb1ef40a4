import type { DayKind } from '../../domain/vocabulary.ts';
import type { DayRow } from './calendar-model.ts';

/** A day, or several, as somebody edits them. */
export interface DayForm {
	readonly kind: DayKind;
	readonly nameZh: string;
	readonly nameEn: string;
	/** Empty for the usual ones. */
	readonly periods: readonly { readonly from: string; readonly to: string }[];
	readonly reason: string;
}

type Columns = Omit<DayRow, 'id'>;

/** Changes of special days, as a calendar is saved with its days: all of them or none. */
export interface DayChanges {
	readonly create: readonly Columns[];
	readonly update: readonly DayRow[];
	readonly delete: readonly string[];
}

const published: readonly DayKind[] = ['holiday', 'makeup_workday'];

/** What somebody sees first who edits a date: what it is, or a day off of one's own. */
export function formOf(row: DayRow | null): DayForm {
	if (!row) return { kind: 'custom_closed', nameZh: '', nameEn: '', periods: [], reason: '' };
	const { kind, name_zh, name_en, periods, reason } = row;
	return { kind, nameZh: name_zh ?? '', nameEn: name_en ?? '', periods: periods ?? [], reason: reason ?? '' };
}

/**
 * Makes these dates what the form says. An entry of the same sort is changed (what was published stays apart from what
 * is set by hand, which outranks it); otherwise one is added.
 */
export function changesFor(
	dates: readonly string[],
	form: DayForm,
	rowsOf: (date: string) => readonly DayRow[],
): DayChanges {
	const create: Columns[] = [];
	const update: DayRow[] = [];
	for (const date of dates) {
		const rows = rowsOf(date);
		const same = rows.find(({ kind }) => kind === form.kind);
		const alike = rows.find(({ kind }) => published.includes(kind) === published.includes(form.kind));
		const columns = columnsOf(date, form);
		const row = same ?? alike;
		if (row) update.push({ ...columns, id: row.id });
		else create.push(columns);
	}
	return { create, update, delete: [] };
}

/** Takes away the entry that decides on each of these dates; what lies beneath shows again. */
export function removalOf(dates: readonly string[], rowsOf: (date: string) => readonly DayRow[]): DayChanges {
	return { create: [], update: [], delete: dates.flatMap((date) => rowsOf(date)[0]?.id ?? []) };
}

function columnsOf(date: string, { kind, nameZh, nameEn, periods, reason }: DayForm): Columns {
	const filled = periods.filter(({ from, to }) => from !== '' || to !== '');
	return {
		date,
		kind,
		name_zh: emptyAsNull(nameZh),
		name_en: emptyAsNull(nameEn),
		periods: filled.length > 0 ? filled : null,
		reason: emptyAsNull(reason),
	};
}

function emptyAsNull(written: string): string | null {
	return written.trim() === '' ? null : written.trim();
}

/** What of the changes decides when it is open; the rest moves nothing. */
export function countedPart({ create, update, delete: removed }: DayChanges): object {
	return {
		create: create.map(({ date, kind, periods }) => ({ date, kind, periods })),
		update: update.map(({ id, date, kind, periods }) => ({ id, date, kind, periods })),
		delete: removed,
	};
}
