import { z } from 'zod';
import type { CollectionDefinition, FieldDefinition } from '../../../../schema/define.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar/compile.ts';
import { dayOfDate } from '../domain/calendar/local-day.ts';
import { shown } from '../domain/shown.ts';
import { isStorable } from '../domain/storable-text.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

type Field = FieldDefinition<unknown, unknown>;

/**
 * Refuses what no column of its type can hold: left to the database, some of it would be kept as something else and
 * the rest would come back as an error without a name. Columns of parameters and JSON have rules of their own.
 *
 * @throws Refusal naming field and clause.
 */
export function checkValues(definition: CollectionDefinition, payload: Payload): void {
	for (const [name, value] of Object.entries(payload)) {
		const field = definition.fields[name];
		if (!field || field.parameter !== undefined || field.type === 'json') continue;
		const problem = valueProblem(field, value);
		if (!problem) continue;
		throw invalid(`${definition.collection}.${name}`, field.clause ?? definition.clause, problem);
	}
}

/** What is wrong with a value for this field, in words that follow its name; null when nothing is. */
export function valueProblem(field: Field, value: unknown): LocalizedText | null {
	if (value === null || value === undefined) return null;
	// What is created or changed on the way has been, or will be, checked by its own rules.
	if (field.references && typeof value === 'object' && !Array.isArray(value)) return null;
	const rule = rules[field.type];
	if (!rule) return null;
	const words = rule(value, field);
	return words && text(`${words[0]}（当前为 ${shown(value)}）`, `${words[1]}; it is ${shown(value)}`);
}

type Words = readonly [chinese: string, english: string];
type Rule = (value: unknown, field: Field) => Words | null;

const aText: Rule = (value, { column }) => {
	if (typeof value !== 'string') return ['必须是文字', 'must be a text'];
	if (!isStorable(value))
		return ['不能含有空字符或残缺的字符', 'must not hold a null character, nor half of one'];
	const most = column?.max_length;
	if (most === undefined || value.length <= most) return null;
	return [`最多 ${most} 个字`, `must have at most ${most} characters`];
};

const largestInteger = 2 ** 31 - 1;
const integer: Rule = (value) =>
	Number.isInteger(value) && Math.abs(Number(value)) <= largestInteger
		? null
		: ['必须是整数', 'must be a whole number'];

const aNumber: Rule = (value) =>
	typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e9
		? null
		: ['必须是数字', 'must be a number'];

/** A number, or the text that the API shows it as. */
const amountOfMoney: Rule = (value) =>
	(typeof value === 'number' || typeof value === 'string') && /^\d{1,12}(?:\.\d{1,2})?$/.test(String(value))
		? null
		: [
				'必须是不带负号、最多两位小数的金额',
				'must be a sum of money with at most two decimals, and not negative',
			];

const yesOrNo: Rule = (value) =>
	typeof value === 'boolean' ? null : ['只能是 true 或 false', 'must be true or false'];

/** A date of the years that calendars count in. */
const localDate: Rule = (value) => {
	if (typeof value !== 'string' || dayOfDate(value) === null) {
		return ['不是日期，请写成 YYYY-MM-DD', 'is not a date; write it as YYYY-MM-DD'];
	}
	const year = Number(value.slice(0, 4));
	if (year >= FIRST_YEAR && year <= LAST_YEAR) return null;
	return [
		`须在 ${FIRST_YEAR} 年至 ${LAST_YEAR} 年之间`,
		`must lie between the years ${FIRST_YEAR} and ${LAST_YEAR}`,
	];
};

const key: Rule = (value) => (z.guid().safeParse(value).success ? null : ['不是有效的标识', 'is not a key']);

const rules: Readonly<Partial<Record<Field['type'], Rule>>> = {
	string: aText,
	text: aText,
	integer,
	float: aNumber,
	decimal: amountOfMoney,
	boolean: yesOrNo,
	date: localDate,
	uuid: key,
};
