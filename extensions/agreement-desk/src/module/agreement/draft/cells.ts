import type { ParameterInput } from '../../../domain/agreement/parameters/definition.ts';

/** What a field shows of a stored value that is typed on one line. */
export function toTyped(stored: unknown): string {
	if (typeof stored === 'number') return String(stored);
	return typeof stored === 'string' ? stored : '';
}

/**
 * What is stored of something that was typed. Nothing is null; a number that is none stays as it was typed, for the
 * server to say what is wrong with it.
 */
export function fromTyped(typed: string, { type }: ParameterInput): unknown {
	const given = typed.trim();
	if (given === '') return null;
	if (type !== 'amount' && type !== 'integer') return given;
	// digits of a Chinese keyboard are digits
	const number = Number(given.normalize('NFKC').replaceAll(',', ''));
	return Number.isFinite(number) ? number : given;
}

/** Whether a field of this kind is a list of entries, which no line holds. */
export function isList({ type }: ParameterInput): boolean {
	return type === 'tags' || type === 'rows' || type === 'multi_select';
}

/** Whether two cells say the same; what is empty says nothing, however it is written. */
export function sameCell(one: unknown, other: unknown): boolean {
	return plain(one) === plain(other);
}

function plain(value: unknown): string {
	const isEmpty =
		value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
	return isEmpty ? 'null' : JSON.stringify(value);
}

/** An entry moved by one place; the list as it is at its ends. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] {
	const to = from + by;
	const entry = list[from];
	if (entry === undefined || to < 0 || to >= list.length) return list;
	return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}
