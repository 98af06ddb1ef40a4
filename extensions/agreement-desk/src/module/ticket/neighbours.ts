interface ReadList {
	readonly rowAt: (index: number) => { readonly id: string } | undefined;
	readonly total: number;
}

/** Keeps the tickets around the one that is opened, as far as the list has read them, for `[` and `]`. */
export function rememberList(id: string, list: ReadList): void {
	sessionStorage.setItem(listKey, JSON.stringify(keysAround(id, list)));
}

/** The keys on both sides of a ticket up to the first row that has not been read: beyond it nobody knows what is next. */
export function keysAround(id: string, { rowAt, total }: ReadList): readonly string[] {
	let run: string[] = [];
	for (let index = 0; index < total; index += 1) {
		const row = rowAt(index);
		if (row) run.push(row.id);
		else if (run.includes(id)) return run;
		else run = [];
	}
	return run.includes(id) ? run : [];
}

/** Where the list keeps the keys of the tickets that it shows, in its order, so that one can go on from ticket to ticket. */
export const listKey = 'desk.tickets.list';

export interface Neighbours {
	readonly previous: string | null;
	readonly next: string | null;
}

/** The tickets before and after this one in the list that one came from; none where that is not known. */
export function neighboursOf(id: string, stored: string | null): Neighbours {
	const keys = readKeys(stored);
	const place = keys.indexOf(id);
	if (place === -1) return { previous: null, next: null };
	return { previous: keys[place - 1] ?? null, next: keys[place + 1] ?? null };
}

function readKeys(stored: string | null): readonly string[] {
	try {
		const keys: unknown = JSON.parse(stored ?? '[]');
		return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
	} catch {
		return [];
	}
}
