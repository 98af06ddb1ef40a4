import type { DayKind } from '../vocabulary.ts';
import type { PublishedKind } from './imported-year.ts';

const words: Readonly<Record<DayKind, readonly string[]>> = {
	holiday: [
		...['holiday', 'public holiday', 'statutory holiday', 'off', 'day off'],
		...[
			'放假',
			'休',
			'休息',
			'休息日',
			'节假日',
			'法定节假日',
			'法定假日',
			'公休',
			'假期',
			'假日',
			'调休放假',
		],
	],
	makeup_workday: [
		...['makeup workday', 'make up workday', 'makeup working day', 'make up working day', 'makeup day'],
		...['workday', 'working day', 'work', 'transfer workday', 'adjusted workday'],
		...['补班', '补班日', '班', '上班', '工作日', '调休上班', '调休补班', '补班上班', '调休工作日'],
	],
	custom_closed: ['custom closed', 'closed', '临时休息', '临时关闭'],
	custom_open: ['custom open', 'open', '临时开放', '临时营业'],
};

const kinds = new Map<string, DayKind>([
	...words.holiday.map((word): [string, DayKind] => [word, 'holiday']),
	...words.makeup_workday.map((word): [string, DayKind] => [word, 'makeup_workday']),
	...words.custom_closed.map((word): [string, DayKind] => [word, 'custom_closed']),
	...words.custom_open.map((word): [string, DayKind] => [word, 'custom_open']),
]);

/** The kind that a cell of a table names, or null. 调休 alone is both a day off and a day worked, so it is none. */
export function kindOfWord(written: string): DayKind | null {
	const word = written
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/gu, ' ');
	return kinds.get(word) ?? null;
}

const marks: readonly (readonly [pattern: RegExp, kind: PublishedKind])[] = [
	[/\bnon-?\s?work/iu, 'holiday'],
	// 休 is part of 调休上班 as well, and "holiday" of the name of a day worked for one: work is asked for first
	[/补班|上班|[(（[【]\s*班\s*[)）\]】]|\bwork(?:ing\s?)?\s?-?day\b|alternate-workday/iu, 'makeup_workday'],
	[/放假|休假|休息|假期|[(（[【]\s*休\s*[)）\]】]|\bholiday\b|\bday off\b|work-holiday/iu, 'holiday'],
];

/** The kind that a sentence such as a summary speaks of, or null when it speaks of none. */
export function kindInSentence(sentence: string): PublishedKind | null {
	const trimmed = sentence.trim();
	if (trimmed === '休') return 'holiday';
	if (trimmed === '班') return 'makeup_workday';
	return marks.find(([pattern]) => pattern.test(trimmed))?.[1] ?? null;
}
