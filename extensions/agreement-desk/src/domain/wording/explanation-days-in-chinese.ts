import type { DayRun } from '../timers/explanation.ts';
import type { Telling } from './explanation-telling.ts';

/** What became of each date, for a target of working days. */
export function dayRuns({ explanation, moment }: Telling): string[] {
	const { days } = explanation;
	if (!days) return [];
	let counted = 0;
	return days.runs.map((run) => {
		const before = counted;
		counted += run.counted;
		return runLine(run, { before, after: counted }, moment);
	});
}

function runLine(
	{ from, to, kind, days, name, counted }: DayRun,
	{ before, after }: { readonly before: number; readonly after: number },
	moment: Telling['moment'],
): string {
	const dates = moment.dates(from, to);
	const place = before + 1 === after ? `第 ${after} 个工作日` : `第 ${before + 1} 至 ${after} 个工作日`;
	switch (kind) {
		case 'start_day':
			return `${dates}为起始日，不计`;
		case 'working_day':
			return `${dates}为${place}`;
		case 'makeup_workday':
			return `${dates}为补班日，计为${place}`;
		case 'holiday':
			return `${dates}${name ? `${name['zh-CN']}放假` : '放假'}，不计`;
		case 'not_a_working_day':
			return `${dates}为非工作日，不计`;
		case 'calendar_day':
			return `${dates}共 ${days} 天`;
		case 'several':
			return `${dates}共 ${days} 天，其中 ${counted} 个工作日`;
	}
}
