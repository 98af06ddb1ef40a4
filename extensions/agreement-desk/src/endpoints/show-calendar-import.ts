import type { ApprovalResult } from '../desk/approve-calendar-year.ts';
import type { CalendarImpact } from '../desk/calendar-impact.ts';
import type { CalendarImportResult } from '../desk/import-calendar-year.ts';
import type { CalendarImportPreview } from '../desk/preview-calendar-import.ts';
import type { YearReview } from '../desk/review-calendar-year.ts';
import type { YearDifference } from '../domain/calendar-import/difference.ts';
import type { ImportedDay } from '../domain/calendar-import/imported-year.ts';
import type { DayKind } from '../domain/vocabulary.ts';
import { iso } from '../domain/iso.ts';

/** A preview as the API shows it. */
export function showPreview({
	imported,
	sentences,
	difference,
	summary,
	lines,
	impact,
}: CalendarImportPreview) {
	return {
		format: imported.format,
		year: imported.year,
		years: imported.years,
		source: imported.source,
		importable: difference !== null,
		problems: imported.problems.map(({ severity, field, clause }, i) => {
			return { severity, field, clause, text: sentences[i] };
		}),
		days: imported.days.map(showDay),
		summary,
		difference: difference && showDifference(difference),
		lines,
		impact: impact && showImpact(impact),
	};
}

/** What was imported. */
export function showImport({ year, difference, revision, notes }: CalendarImportResult) {
	return { ...year, revision, difference: showDifference(difference), notes };
}

/** What was approved, and how much is counted anew. */
export function showApproval({ year, revision, fourEyes, tickets }: ApprovalResult) {
	return { ...year, revision, four_eyes: fourEyes, tickets };
}

/** What to know before a year is approved. */
export function showReview({ year, importedBy, approvedBy, isOwn, others, impact }: YearReview) {
	return {
		year,
		imported_by: importedBy,
		approved_by: approvedBy,
		own: isOwn,
		others,
		impact: showImpact(impact),
	};
}

function showDifference({ added, removed, changed, outranked, unchanged }: YearDifference) {
	return {
		added: added.map(showDay),
		removed: removed.map(showDay),
		changed: changed.map(({ before, after, what }) => {
			return { date: after.date, before: showDay(before), after: showDay(after), what };
		}),
		outranked: outranked.map(({ day, by }) => ({ date: day.date, notice: showDay(day), own: showDay(by) })),
		unchanged,
	};
}

type AnyDay = Omit<ImportedDay, 'kind'> & { readonly kind: DayKind };

function showDay({ date, kind, nameZh, nameEn, periods }: AnyDay) {
	return { date, kind, name_zh: nameZh, name_en: nameEn, periods };
}

/** The timers that would move. */
export function showImpact({ count, timers }: CalendarImpact) {
	return {
		count,
		timers: timers.map(({ due, breach, ...timer }) => ({
			...timer,
			due_at: { from: iso(due.from), to: iso(due.to) },
			breach_at: { from: iso(breach.from), to: iso(breach.to) },
		})),
	};
}
