import { text, type LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { Choice } from './define.ts';

type Wording = readonly [chinese: string, english: string, color?: string];

/** A record, not a list: the compiler then refuses a missing or an unknown value. */
export function choices<T extends string>(wordings: Readonly<Record<T, Wording>>): readonly Choice<T>[] {
	const entries = Object.entries<Wording>(wordings) as [T, Wording][];
	return entries.map(([value, [chinese, english, color]]) => ({
		value,
		label: text(chinese, english),
		...(color ? { color } : {}),
	}));
}

/** Choices whose names the domain knows too, each with its colour; those without one are left out. */
export function named<T extends string>(
	names: Readonly<Record<T, LocalizedText>>,
	colors: Readonly<Partial<Record<NoInfer<T>, string>>>,
): readonly Choice<T>[] {
	const entries = Object.entries(colors) as [T, string][];
	return entries.map(([value, color]) => ({ value, label: names[value], color }));
}

/** Choices whose names the domain knows too, without colours. */
export function worded<T extends string>(names: Readonly<Record<T, LocalizedText>>): readonly Choice<T>[] {
	const entries = Object.entries<LocalizedText>(names) as [T, LocalizedText][];
	return entries.map(([value, label]) => ({ value, label }));
}

export const green = 'var(--theme--success)';
export const amber = 'var(--theme--warning)';
export const red = 'var(--theme--danger)';
export const blue = 'var(--theme--primary)';
export const grey = 'var(--theme--foreground-subdued)';
