import type { DirectusPreset } from '../../studio/use-directus-stores.ts';
import { readSort, writeSort, type Filter, type SortKey } from './list-order.ts';

export type Scope = 'own' | 'role' | 'all';

export interface SavedView {
	/** In the address. */
	readonly key: string;
	readonly id: number;
	/** As it is stored: it may be the key of a translation, after `$t:`. */
	readonly storedName: string;
	readonly icon: string;
	readonly scope: Scope;
	readonly filter: Filter | null;
	readonly search: string;
	/** Empty: as the first ready view. */
	readonly sort: readonly SortKey[];
	/** The columns in order; empty: as usual. */
	readonly columns: readonly string[];
}

/** What the installer added, which the ready views say as well; with the filter that it has as long as nobody changed it. */
const installed: Readonly<Record<string, string>> = {
	desk_bookmark_desk_tickets_inbox: '{"status":{"_nin":["resolved","closed","cancelled","rejected"]}}',
	desk_bookmark_desk_tickets_person:
		'{"_and":[{"assignee":{"_eq":"$CURRENT_USER"}},{"status":{"_nin":["resolved","closed","cancelled","rejected"]}}]}',
	desk_bookmark_desk_tickets_alarm: '{"sla_state":{"_in":["at_risk","breached"]}}',
};

/** The saved views among all presets that the studio knows of. */
export function savedViewsOf(presets: readonly DirectusPreset[]): readonly SavedView[] {
	return presets.flatMap((preset) => {
		const { id, bookmark, collection } = preset;
		if (collection !== 'desk_tickets' || !bookmark || id === undefined || isReady(preset)) return [];
		const query = recordIn(preset.layout_query, preset.layout ?? 'tabular');
		return {
			...{ key: String(id), id, storedName: bookmark, icon: preset.icon ?? 'bookmark' },
			scope: scopeOf(preset),
			filter: preset.filter ?? null,
			search: preset.search ?? '',
			sort: readSort(wordsIn(query, 'sort')),
			columns: wordsIn(query, 'fields').map((field) => field.split('.')[0] ?? field),
		};
	});
}

function isReady({ layout_options: options, filter }: DirectusPreset): boolean {
	const mark = options?.['agreement_desk'];
	return typeof mark === 'string' && installed[mark] === JSON.stringify(filter);
}

function scopeOf({ user, role }: DirectusPreset): Scope {
	if (user !== null) return 'own';
	return role === null ? 'all' : 'role';
}

/** What is shown, as a bookmark that the native list opens alike. */
export function presetOf(
	view: {
		readonly name: string;
		readonly filter: Filter | null;
		readonly search: string;
		readonly sort: readonly SortKey[];
		readonly columns: readonly string[];
		readonly isCompact: boolean;
	},
	{ user }: { user: string | null },
): Omit<DirectusPreset, 'id'> {
	return {
		...{ bookmark: view.name, icon: 'bookmark', user, role: null, collection: 'desk_tickets' },
		search: view.search || null,
		filter: view.filter,
		layout: 'tabular',
		layout_query: { tabular: { fields: view.columns, sort: writeSort(view.sort), page: 1 } },
		layout_options: { tabular: { spacing: view.isCompact ? 'compact' : 'cozy' } },
	};
}

function recordIn(value: unknown, name: string): Readonly<Record<string, unknown>> {
	const found = isRecord(value) ? value[name] : undefined;
	return isRecord(found) ? found : {};
}

function wordsIn(record: Readonly<Record<string, unknown>>, name: string): readonly string[] {
	const found = record[name];
	return Array.isArray(found) ? found.filter((word) => typeof word === 'string') : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
