import { text, type LocalizedText } from '../localized-text.ts';
import type { ComplaintRecord } from './complaint-record.ts';

/** What stands in the way, and the column that would mend it. */
export interface ComplaintProblem {
	readonly field: keyof ComplaintRecord;
	readonly text: LocalizedText;
}

/** What a guard knows beside the record. */
export interface GuardContext {
	/** P-I-14f: a sum above it needs a second person. */
	readonly approvalLimit: number;
	/** The time in which the complainant could answer the decision has passed (P-I-16). */
	readonly answerPeriodOver: boolean;
}

export const missing = text('尚未填写', 'is missing');

/** One problem for each of these columns that says nothing. */
export function missingIn(
	record: ComplaintRecord,
	fields: readonly (keyof ComplaintRecord)[],
): ComplaintProblem[] {
	return fields.filter((field) => saysNothing(record[field])).map((field) => ({ field, text: missing }));
}

function saysNothing(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.length === 0;
}
