import { z } from 'zod';
import { text, type LocalizedText } from '../../localized-text.ts';
import { isStorable } from '../../storable-text.ts';
import type { ParameterChoices, ParameterColumn, ParameterRows } from './definition.ts';

/*
 * The shapes that parameters come in. Their messages end up in front of an administrator, after the name of the
 * parameter and its clause.
 */

/** A year of hours, or of minutes. A longer promise is a slip of the keyboard, not a service level. */
const maxHours = 8760;
const maxMinutes = maxHours * 60;
/** A third of a second; less would round to no time at all. */
const minHours = 0.0001;
const maxWorkingDays = 250;

export const shortText = (max = 255) =>
	z
		.string('must be a text')
		.trim()
		.min(1, 'must not be empty')
		.max(max, `must have at most ${max} characters`)
		.refine(isStorable, 'must not hold a null character, nor half of one');

export const texts = z
	.array(shortText(), 'must be a list of texts')
	.max(100, 'must have at most 100 entries')
	.refine((list) => new Set(list).size === list.length, 'names something twice');

/** 400-800-1234, 95588, 010-12345678, 138 0013 8000, +86 …, with an extension: a number that people dial. */
export const phone = shortText(64).regex(
	/^\+?\d(?:[\d ()-]{1,28}\d)(?:\s*(?:转|ext\.?|x)\s*\d{1,8})?$/i,
	'must be a telephone number, such as 400-800-1234',
);

export const email = shortText(254).pipe(z.email('must be an e-mail address, such as service@example.com'));

export const httpsUrl = shortText(1000).pipe(
	z.url({ protocol: /^https$/, hostname: /\./, error: 'must be an address that begins with https://' }),
);

/** 18 characters with the check digit of GB 32100-2015. */
export const creditCode = shortText(18)
	.transform((code) => code.toUpperCase())
	.refine(hasCheckDigit, 'must be a unified social credit code: 18 characters whose check digit is right');

const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function hasCheckDigit(code: string): boolean {
	const values = [...code].map((character) => creditCodeAlphabet.indexOf(character));
	if (values.length !== 18 || values.includes(-1)) return false;
	const sum = values.slice(0, 17).reduce((total, value, place) => total + value * (3 ** place % 31), 0);
	return (31 - (sum % 31)) % 31 === values[17];
}

const number = z.number('must be a number');

export const hours = number
	.positive('must be above zero')
	.min(minHours, `must be at least ${minHours} hours`)
	.max(maxHours, `must be at most ${maxHours} hours (one year)`);

export const minutes = number
	.positive('must be above zero')
	.min(0.01, 'must be at least 0.01 minutes')
	.max(maxMinutes, `must be at most ${maxMinutes} minutes (one year)`);

export const percent = number.min(0, 'must be 0 to 100').max(100, 'must be 0 to 100');

export const wholeNumber = (min: number, max: number) =>
	number
		.int('must be a whole number')
		.min(min, `must be ${min} to ${max}`)
		.max(max, `must be ${min} to ${max}`);

export const yesOrNo = z.boolean('must be true or false');

export function oneOf<const T extends readonly string[]>(options: T) {
	return z.enum(options, `must be one of ${options.join(', ')}`);
}

const units = oneOf(['hours', 'working_days']);

/** So many hours, or so many working days. */
export const duration = z
	.strictObject({ value: number.positive('must be above zero'), unit: units }, 'must be {value, unit}')
	.superRefine(({ value, unit }, context) => {
		const fits =
			unit === 'hours'
				? value >= minHours && value <= maxHours
				: Number.isInteger(value) && value <= maxWorkingDays;
		if (fits) return;
		const allowed =
			unit === 'hours'
				? `hours from ${minHours} to ${maxHours}`
				: `a whole number of working days up to ${maxWorkingDays}`;
		context.addIssue({ code: 'custom', path: ['value'], message: `must be ${allowed}, not ${value}` });
	});

export type Duration = z.infer<typeof duration>;

const wallTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Hours of a day, in order and apart from each other; `24:00` is a legal end. */
export const periods = z
	.array(
		z.tuple(
			[
				z.string('must be a time HH:MM').regex(wallTime, 'must be a time from 00:00 to 23:59'),
				z
					.string('must be a time HH:MM')
					.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time up to 24:00'),
			],
			'must be [from, to]',
		),
		'must be a list of [from, to]',
	)
	.min(1, 'must have at least one period')
	.max(12, 'must have at most 12 periods')
	.superRefine((list, context) => {
		for (const [place, [from, to]] of list.entries()) {
			const before = list[place - 1];
			if (to <= from)
				context.addIssue({ code: 'custom', path: [place], message: `${to} is not after ${from}` });
			if (before && from < before[1]) {
				context.addIssue({ code: 'custom', path: [place], message: `${from} lies before ${before[1]}` });
			}
		}
	});

export const languageTag = shortText(35).regex(
	/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/,
	'must be a language tag, such as en or zh-HK',
);

interface ColumnText {
	readonly label: LocalizedText;
	readonly note: LocalizedText;
}

/** A parameter that is one column. */
export function single<const N extends string>(
	name: N,
	type: 'string' | 'text' | 'amount' | 'integer' | 'boolean' | 'tags',
	words: ColumnText,
) {
	return [{ name, input: { type }, ...words }] as const satisfies readonly ParameterColumn[];
}

export function rows<const N extends string>(name: N, shape: ParameterRows, words: ColumnText) {
	return [
		{ name, input: { type: 'rows', rows: shape }, ...words },
	] as const satisfies readonly ParameterColumn[];
}

export function several<const N extends string>(name: N, choices: ParameterChoices, words: ColumnText) {
	return [
		{ name, input: { type: 'multi_select', choices }, ...words },
	] as const satisfies readonly ParameterColumn[];
}

export function selected<const N extends string>(name: N, choices: ParameterChoices, words: ColumnText) {
	return [
		{ name, input: { type: 'select', choices }, ...words },
	] as const satisfies readonly ParameterColumn[];
}

const unitLabel = text('单位', 'Unit');
const unitNote = text(
	'工作日：起算当日不计，至最后一个工作日下班时止（可在“解释规则”中更改）',
	'Working days: the day of the start is not counted; due at close of business, unless the reading rules say otherwise',
);

/** A duration is a number and its unit, side by side. */
export function durationColumns<const N extends string>(name: N, words: ColumnText) {
	return [
		{ name: `${name}_value`, part: 'value', input: { type: 'amount' }, ...words },
		{
			name: `${name}_unit`,
			part: 'unit',
			input: { type: 'select', choices: 'progress_unit' },
			label: text(`${words.label['zh-CN']}：${unitLabel['zh-CN']}`, `${words.label['en-US']}: unit`),
			note: unitNote,
		},
	] as const satisfies readonly ParameterColumn[];
}
