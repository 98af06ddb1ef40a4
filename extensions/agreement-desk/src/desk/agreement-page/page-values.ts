import type { ParameterColumn, ParameterInput } from '../../domain/agreement/parameters/definition.ts';
import {
	definitionOf,
	parameterKeys,
	type AgreementParameters,
	type ParameterKey,
} from '../../domain/agreement/parameters/index.ts';
import { validateParameters } from '../../domain/agreement/parameters/validate.ts';
import { unfilledMark } from '../../domain/agreement/notation/words.ts';
import { writeSlot } from '../../domain/agreement/writing/clause-text.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { termNumber } from '../../domain/agreement/writing/write-agreement.ts';
import type { AgreementRow } from '../../store/tables.ts';

/** One column of a value, with what a field for it needs. */
export interface PageColumn {
	readonly name: string;
	readonly label: LocalizedText;
	readonly note: LocalizedText;
	readonly input: ParameterInput;
	/** The member of the value that it holds; null where it holds the whole. */
	readonly part: string | null;
	/** What stands behind a number, such as its unit. */
	readonly unit: LocalizedText | null;
	/** What the sentence says for a yes and for a no. */
	readonly yesNo: { readonly yes: LocalizedText; readonly no: LocalizedText } | null;
	/** As it is stored; null for nothing. */
	readonly stored: unknown;
}

export interface PageValue {
	readonly key: ParameterKey;
	/** P01 to P27, S-01 or R4. */
	readonly number: string;
	readonly clause: string;
	readonly label: LocalizedText;
	readonly required: boolean;
	/** How it reads in the sentence; null where nothing has been agreed. */
	readonly said: LocalizedText | null;
	/** It is said by the calendar or by the row of a party, since the version itself says nothing. */
	readonly borrowed: boolean;
	readonly columns: readonly PageColumn[];
}

/** Every value of a version, as it reads and as it is stored. */
export function pageValues(
	row: AgreementRow,
	{ own, effective }: { own: AgreementParameters; effective: AgreementParameters },
): Readonly<Record<ParameterKey, PageValue>> {
	const values = parameterKeys.map((key) => {
		const { number, clause, label, required, columns } = definitionOf(key);
		const value: PageValue = {
			key,
			number: termNumber(number),
			clause,
			label,
			required,
			said: saidIn(key, effective),
			borrowed: own[key] === undefined && effective[key] !== undefined,
			columns: columns.map((column) => ({
				name: column.name,
				label: column.label,
				note: column.note,
				input: column.input,
				part: column.part ?? null,
				unit: unitOf(key, column),
				yesNo: column.input.type === 'boolean' ? yesNoOf(key) : null,
				stored: cells(row)[column.name] ?? null,
			})),
		};
		return [key, value] as const;
	});
	return Object.fromEntries(values) as Record<ParameterKey, PageValue>;
}

function cells(row: AgreementRow): Readonly<Record<string, unknown>> {
	return { ...row };
}

/** A value as the sentence says it, in both languages; null where it is not agreed. */
export function saidIn(key: ParameterKey, parameters: AgreementParameters): LocalizedText | null {
	if (parameters[key] === undefined) return null;
	const said = (language: 'zh-CN' | 'en-US') =>
		writeSlot(key, { parameters, language, unfilled: unfilledMark[language] });
	return text(said('zh-CN'), said('en-US'));
}

/** What the writer puts behind a number: whatever remains of `2 hours` without the number. */
function unitOf(key: ParameterKey, { part, input }: ParameterColumn): LocalizedText | null {
	if (part !== undefined || (input.type !== 'amount' && input.type !== 'integer')) return null;
	const two = saidOf(key, 2);
	return two && text(behindNumber(two['zh-CN']), behindNumber(two['en-US']));
}

function behindNumber(said: string): string {
	return said.replace(/^2\s*/, '');
}

function yesNoOf(key: ParameterKey): PageColumn['yesNo'] {
	const [yes, no] = [saidOf(key, true), saidOf(key, false)];
	return yes && no ? { yes, no } : null;
}

/** Any value in words, as the register takes it; null for one that it does not take. */
export function saidOf(key: ParameterKey, value: unknown): LocalizedText | null {
	return saidIn(key, validateParameters({ [key]: value }).parameters);
}
