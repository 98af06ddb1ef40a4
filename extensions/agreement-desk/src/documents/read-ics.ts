import { importError, lineEntry, wholeFile } from '../domain/calendar-import/import-problem.ts';
import type { IcsEvent, IcsProperty } from '../domain/calendar-import/ics-events.ts';
import type { ImportProblem } from '../domain/calendar-import/imported-year.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import { readIcsLines, unescapeText, type IcsLine } from './ics-lines.ts';

/**
 * The events of an iCalendar file. Read by hand, strictly: the packages for it turn the date 20261399 into some
 * day of the next year and drop what they do not understand, but a deadline needs to hear of it.
 */
export function readIcs(content: string): { events: IcsEvent[]; problems: ImportProblem[] } {
	const { lines, problems: notLines } = readIcsLines(content);
	const problems = notLines.map(({ line, content: written }) => {
		const what = text(`“${shown(written)}”不是有效的行`, `"${shown(written)}" is no property`);
		return importError({ entry: lineEntry(line) }, what);
	});
	if (!lines.some((line) => line.name === 'BEGIN' && line.value.trim().toUpperCase() === 'VCALENDAR')) {
		const what = text(
			'不是 iCalendar 文件：缺少 BEGIN:VCALENDAR',
			'is no iCalendar file: it lacks BEGIN:VCALENDAR',
		);
		return { events: [], problems: [importError({ entry: wholeFile }, what)] };
	}
	return collect(lines, problems);
}

interface OpenEvent {
	readonly number: number;
	readonly line: number;
	readonly properties: IcsProperty[];
}

function collect(lines: readonly IcsLine[], problems: ImportProblem[]) {
	const events: IcsEvent[] = [];
	const open: { name: string; line: number }[] = [];
	let event: OpenEvent | null = null;
	for (const line of lines) {
		const component = line.value.trim().toUpperCase();
		if (line.name === 'BEGIN') {
			open.push({ name: component, line: line.line });
			if (component === 'VEVENT') event = { number: events.length + 1, line: line.line, properties: [] };
		} else if (line.name === 'END') {
			if (open.at(-1)?.name !== component)
				return { events, problems: [...problems, unmatched(line, component)] };
			open.pop();
			if (component === 'VEVENT' && event) events.push(event);
			if (component === 'VEVENT') event = null;
		} else if (event && open.at(-1)?.name === 'VEVENT') {
			// an alarm inside an event has properties of the same names
			event.properties.push({ ...line, value: unescapeText(line.value) });
		}
	}
	return { events, problems: [...problems, ...open.map(unclosed)] };
}

function unmatched({ line }: IcsLine, component: string): ImportProblem {
	const name = shown(component);
	const what = text(`END:${name} 没有对应的 BEGIN`, `END:${name} ends nothing that was begun`);
	return importError({ entry: lineEntry(line), field: 'END' }, what);
}

function unclosed({ name, line }: { name: string; line: number }): ImportProblem {
	const what = text(
		`${shown(name)} 没有结束，文件可能不完整`,
		`${shown(name)} never ends; the file may be cut off`,
	);
	return importError({ entry: lineEntry(line), field: 'BEGIN' }, what);
}
