import { text, type LocalizedText } from '../localized-text.ts';
import type { DayKind } from '../vocabulary.ts';
import type { ChangedDay, StoredDay, YearDifference } from './difference.ts';
import type { ImportedDay } from './imported-year.ts';

const kindNames: Readonly<Record<DayKind, LocalizedText>> = {
	holiday: text('放假', 'day off'),
	makeup_workday: text('补班', 'make-up working day'),
	custom_closed: text('临时休息', 'closed'),
	custom_open: text('临时开放', 'open'),
};

/** A difference as lines for people, in the order of their dates: "+ 2027-01-01 day off, New Year's Day". */
export function differenceLines(difference: YearDifference): LocalizedText[] {
	const lines = [
		...difference.added.map((day) => ({ date: day.date, line: signed('+', day) })),
		...difference.removed.map((day) => ({ date: day.date, line: signed('−', day) })),
		...difference.changed.map((change) => ({ date: change.after.date, line: changedLine(change) })),
		...difference.outranked.map(({ day, by }) => ({ date: day.date, line: outrankedLine(day, by) })),
	];
	// the sort is stable, so that what outranks a day stands below it
	return lines.sort((a, b) => a.date.localeCompare(b.date)).map(({ line }) => line);
}

/** One sentence that counts. */
export function differenceSummary(difference: YearDifference): LocalizedText {
	const { added, removed, changed, unchanged } = difference;
	return text(
		`新增 ${added.length} 天，删除 ${removed.length} 天，修改 ${changed.length} 天，${unchanged} 天不变`,
		`${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} unchanged`,
	);
}

function signed(sign: string, day: ImportedDay | StoredDay): LocalizedText {
	const described = describe(day);
	return text(`${sign} ${day.date} ${described['zh-CN']}`, `${sign} ${day.date} ${described['en-US']}`);
}

function changedLine({ before, after }: ChangedDay): LocalizedText {
	const [from, to] = [describe(before), describe(after)];
	return text(
		`~ ${after.date} ${from['zh-CN']} → ${to['zh-CN']}`,
		`~ ${after.date} ${from['en-US']} → ${to['en-US']}`,
	);
}

function outrankedLine(day: ImportedDay, by: StoredDay): LocalizedText {
	const [notice, own] = [describe(day), describe(by)];
	return text(
		`! ${day.date} 通知为${notice['zh-CN']}，仍以本日历自行设定的“${own['zh-CN']}”为准`,
		`! ${day.date} the notice says ${notice['en-US']}, but your own entry holds: ${own['en-US']}`,
	);
}

function describe({ kind, nameZh, nameEn, periods }: ImportedDay | StoredDay): LocalizedText {
	const hours = (periods ?? []).map(({ from, to }) => `${from}–${to}`);
	const chinese = [kindNames[kind]['zh-CN'], nameZh ?? nameEn, ...hours];
	const english = [kindNames[kind]['en-US'], nameEn ?? nameZh, ...hours];
	return text(chinese.filter(isGiven).join('，'), english.filter(isGiven).join(', '));
}

function isGiven(part: string | null): boolean {
	return part !== null && part !== '';
}
