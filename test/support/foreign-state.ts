import { dashboardId } from '../../schema/dashboard.ts';
import { folders } from '../../schema/folders.ts';
import { policies } from '../../schema/policies.ts';
import type { Instance } from '../harness/instance.ts';
import { listTables, lookInto } from './look-into.ts';
import type { Row } from './read.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';

/** Everything in an instance that is not ours, as text that is compared byte by byte. */
export interface ForeignState {
	/** The rest of Directus's own schema snapshot. */
	readonly snapshot: string;
	/** By table: all rows, in a fixed order. */
	readonly rows: Readonly<Record<string, string>>;
}

/** What Directus itself writes while it runs. */
const volatile = new Set([
	'directus_activity',
	'directus_revisions',
	'directus_sessions',
	'directus_extensions',
	'directus_notifications',
]);

const folderNames = new Set(folders.map(({ collection }) => collection));
const policyIds = new Set<unknown>(policies.map(({ id }) => id));

export function isOurCollection(name: unknown): boolean {
	return typeof name === 'string' && (name.startsWith('desk_') || folderNames.has(name));
}

/** How a row of ours is told from theirs, in the tables that hold both. */
const ours: Readonly<Record<string, (row: Row) => boolean>> = {
	directus_collections: (row) => isOurCollection(row['collection']),
	directus_fields: (row) => isOurCollection(row['collection']),
	directus_relations: (row) => isOurCollection(row['many_collection']),
	directus_policies: (row) => policyIds.has(row['id']),
	directus_permissions: (row) => policyIds.has(row['policy']),
	directus_presets: (row) => isOurCollection(row['collection']),
	directus_dashboards: (row) => row['id'] === dashboardId,
	directus_panels: (row) => row['dashboard'] === dashboardId,
	directus_translations: (row) => String(row['key']).startsWith('desk_'),
};

export async function readForeignState(instance: Instance): Promise<ForeignState> {
	const snapshot = await takeSnapshot(instance);
	const rows = await lookInto(instance.databaseConfig, async (look) => {
		const theirs: Record<string, string> = {};
		for (const table of (await listTables(look)).sort()) {
			if (volatile.has(table) || isOurCollection(table) || table.startsWith('sqlite_')) continue;
			theirs[table] = asText(table, await look.rows(table));
		}
		return theirs;
	});
	return { snapshot: JSON.stringify(theirPart(snapshot)), rows };
}

function asText(table: string, rows: Row[]): string {
	const isOurs = ours[table] ?? (() => false);
	const lines = rows.filter((row) => !isOurs(row)).map((row) => JSON.stringify(withoutVisits(row)));
	return lines.sort().join('\n');
}

/** When a user last came is noted by each request of the test itself. */
function withoutVisits({ last_access: _visit, ...row }: Row): Row {
	return row;
}

function theirPart(snapshot: Snapshot): Snapshot {
	const theirs = ({ collection }: { collection: string }) => !isOurCollection(collection);
	return {
		...snapshot,
		collections: snapshot.collections.filter(theirs),
		fields: snapshot.fields.filter(theirs),
		relations: snapshot.relations.filter(theirs),
	};
}
