import { text } from '../localized-text.ts';
import { shown } from '../shown.ts';
import { fromChineseDays } from './chinese-days.ts';
import { fromHolidayCn } from './holiday-cn.ts';
import { importError, wholeFile } from './import-problem.ts';
import type { CalendarFile, ImportProblem } from './imported-year.ts';

/** The file in one of the two JSON shapes, or what keeps it from being JSON at all. */
export function readJson(content: string, format: 'holiday-cn' | 'chinese-days'): CalendarFile {
	const parsed = parse(content);
	if ('problem' in parsed) {
		return { format, year: null, source: null, manyYears: false, found: [], problems: [parsed.problem] };
	}
	return format === 'holiday-cn' ? fromHolidayCn(parsed.json) : fromChineseDays(parsed.json);
}

function parse(content: string): { json: unknown } | { problem: ImportProblem } {
	try {
		return { json: JSON.parse(content.replace(/^\uFEFF/u, '')) };
	} catch (error) {
		const reason = shown(error instanceof Error ? error.message : error);
		const what = text(`不是有效的 JSON：${reason}`, `is not valid JSON: ${reason}`);
		return { problem: importError({ entry: wholeFile }, what) };
	}
}
