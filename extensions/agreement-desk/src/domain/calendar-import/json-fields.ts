import { text, type LocalizedText } from '../localized-text.ts';
import { shownApart } from '../shown.ts';
import { importError } from './import-problem.ts';
import type { ImportProblem } from './imported-year.ts';

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that may be left out; anything else than a text is a problem. */
export function readTextField(
	object: Readonly<Record<string, unknown>>,
	field: string,
	{ entry, problems }: { entry: LocalizedText; problems: ImportProblem[] },
): string | null {
	const value = object[field];
	if (value === undefined || value === null) return null;
	if (typeof value === 'string') return value;
	const what = text(`应为文字，不能是 ${shownApart(value)}`, `must be a text, not ${shownApart(value)}`);
	problems.push(importError({ entry, field }, what));
	return null;
}
