import { text } from '../domain/localized-text.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { ChannelRecord, SettingsProblem } from './channel-record.ts';

export type ColumnName = keyof ChannelRecord;
/** What is wrong with a value, or null. */
export type Check = (value: string) => LocalizedText | null;

/** What stands in a column; null where nothing does. Not trimmed: a blank in a key is a mistake to be told. */
export function valueIn(channel: ChannelRecord, field: ColumnName): string | null {
	const value = channel[field];
	return value === undefined || value === null || value === '' ? null : String(value);
}

/** The first thing wrong with a column that may be empty. */
export function optionalColumn(
	channel: ChannelRecord,
	field: ColumnName,
	...checks: Check[]
): SettingsProblem[] {
	const value = valueIn(channel, field);
	return value === null ? [] : firstOf(field, value, checks);
}

/** The first thing wrong with a column that has to be filled in; `missing` says for what. */
export function requiredColumn(
	channel: ChannelRecord,
	field: ColumnName,
	missing: LocalizedText,
	...checks: Check[]
): SettingsProblem[] {
	const value = valueIn(channel, field);
	return value === null ? [{ field, message: missing }] : firstOf(field, value, checks);
}

function firstOf(field: ColumnName, value: string, checks: readonly Check[]): SettingsProblem[] {
	for (const check of checks) {
		const message = check(value);
		if (message) return [{ field, message }];
	}
	return [];
}

/** Keys are copied from a web page, and blanks and line ends come along. */
export const noBlanks: Check = (value) =>
	/\s/.test(value)
		? text(
				'含有空格或换行，请重新复制，不要带上前后的空白',
				'it contains a blank or a line break; copy it again without any around it',
			)
		: null;

export const oneLine: Check = (value) =>
	/[\r\n]/.test(value)
		? text('不能换行，请写在一行内', 'it must be on one line; remove the line breaks')
		: null;

/** A bare address such as `support@example.com`. */
export const emailAddress: Check = (value) =>
	/^[^\s@<>",;:()[\]\\]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(value)
		? null
		: text(
				'不是有效的邮箱地址；只填写地址本身，如 support@example.com',
				'it is no e-mail address; write the bare address, such as support@example.com',
			);
