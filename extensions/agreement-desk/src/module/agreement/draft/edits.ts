import type { PageValue } from '../../../desk/agreement-page/page-values.ts';
import { sameCell } from './cells.ts';

/** What is typed into the field of a parameter, before it is saved. */
export interface Edit {
	/** By column. */
	readonly cells: Readonly<Record<string, unknown>>;
	/** What these columns held when the typing began. */
	readonly seen: Readonly<Record<string, unknown>>;
	readonly state: EditState;
	/** What the server said against it. */
	readonly refusal: string;
}

export type EditState = 'typed' | 'saving' | 'refused' | 'elsewhere';

export type Edits = ReadonlyMap<string, Edit>;

type Value = Pick<PageValue, 'key' | 'columns'>;

/** The edits after something was typed into a column; none is left where that is what is stored. */
export function typed(edits: Edits, value: Value, cells: Readonly<Record<string, unknown>>): Edits {
	const before = edits.get(value.key);
	const all = { ...before?.cells, ...cells };
	const seen = { ...seenOf(value, Object.keys(cells)), ...before?.seen };
	const changed = Object.keys(all).filter((name) => !sameCell(all[name], seen[name]));
	if (changed.length === 0 && before?.state !== 'elsewhere') return without(edits, value.key);
	const state = before?.state === 'elsewhere' ? 'elsewhere' : 'typed';
	return withEdit(edits, value.key, { cells: all, seen, state, refusal: '' });
}

function seenOf({ columns }: Value, names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(
		columns.filter(({ name }) => names.includes(name)).map(({ name, stored }) => [name, stored]),
	);
}

export function withEdit(edits: Edits, key: string, edit: Edit): Edits {
	return new Map(edits).set(key, edit);
}

export function without(edits: Edits, key: string): Edits {
	if (!edits.has(key)) return edits;
	const rest = new Map(edits);
	rest.delete(key);
	return rest;
}

/**
 * The edits beside a version as it is now stored: where somebody else has changed what is being typed over, the edit
 * says so; where what was typed is what is stored, it is done.
 */
export function beside(edits: Edits, values: Readonly<Record<string, Value>>): Edits {
	let now = edits;
	for (const [key, edit] of edits) {
		if (edit.state === 'saving') continue;
		const stored = seenOf(values[key] ?? { key: key as Value['key'], columns: [] }, Object.keys(edit.cells));
		const isDone = Object.keys(edit.cells).every((name) => sameCell(edit.cells[name], stored[name]));
		const isOther = Object.keys(edit.seen).some((name) => !sameCell(edit.seen[name], stored[name]));
		if (isDone) now = without(now, key);
		else if (isOther) now = withEdit(now, key, { ...edit, state: 'elsewhere' });
	}
	return now;
}

/** The edit once the reader has seen what somebody else has stored and wants to have it otherwise. */
export function insisting(edit: Edit, value: Value): Edit {
	return { ...edit, seen: seenOf(value, Object.keys(edit.cells)), state: 'typed', refusal: '' };
}
