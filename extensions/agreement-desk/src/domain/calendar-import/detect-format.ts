import type { ImportFormat } from './imported-year.ts';

/** Which format a file is in, by its looks. A table of dates has none of its own and is what remains. */
export function detectFormat(content: string): ImportFormat {
	const start = content.replace(/^\uFEFF/u, '').trimStart();
	if (/^BEGIN:VCALENDAR\b/iu.test(start)) return 'ics';
	if (!start.startsWith('{') && !start.startsWith('[')) return 'csv';
	return /"(?:holidays|workdays)"\s*:/u.test(start) ? 'chinese-days' : 'holiday-cn';
}
