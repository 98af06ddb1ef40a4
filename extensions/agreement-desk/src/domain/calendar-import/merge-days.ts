import { text } from '../localized-text.ts';
import { importError, importNote } from './import-problem.ts';
import type { FoundDay, ImportedDay, ImportProblem } from './imported-year.ts';

/** One day for each date, in order. A date that is told twice must be told alike. */
export function mergeDays(found: readonly FoundDay[]): {
	readonly days: readonly ImportedDay[];
	readonly problems: readonly ImportProblem[];
} {
	const first = new Map<string, FoundDay>();
	const problems: ImportProblem[] = [];
	for (const one of found) {
		const known = first.get(one.day.date);
		if (known) problems.push(compare(known, one));
		else first.set(one.day.date, one);
	}
	const days = [...first.values()].map(({ day }) => day);
	return { days: days.sort((a, b) => (a.date < b.date ? -1 : 1)), problems };
}

function compare(known: FoundDay, again: FoundDay): ImportProblem {
	const { date } = known.day;
	const place = { entry: again.entry, field: again.dateField };
	const elsewhere = known.entry;
	if (known.day.kind !== again.day.kind) {
		const what = text(
			`${date} 既是放假又是补班，另见${elsewhere['zh-CN']}`,
			`${date} is both a day off and a make-up day, see ${elsewhere['en-US']}`,
		);
		return importError(place, what);
	}
	if (JSON.stringify(known.day.periods) !== JSON.stringify(again.day.periods)) {
		const what = text(
			`${date} 有两种业务时间，另见${elsewhere['zh-CN']}`,
			`${date} has two different sets of hours, see ${elsewhere['en-US']}`,
		);
		return importError(place, what);
	}
	const what = text(
		`${date} 重复，保留${elsewhere['zh-CN']}`,
		`${date} is listed twice; ${elsewhere['en-US']} is kept`,
	);
	return importNote(place, what);
}
