import { publishedColumns } from '../desk/publish-article.ts';
import { articleTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import type { Registrar } from './register.ts';

/** Knowledge, reply templates, the code of conduct and forbidden phrases. */
export function registerArticles(on: Registrar): void {
	on.onCreate('desk_articles', async (payload, { db }) =>
		toApi(articleTable, await publishedColumns(db, { keys: [], payload }, { now: Date.now() })),
	);
	on.onUpdate('desk_articles', async (change, { db }) =>
		toApi(articleTable, await publishedColumns(db, change, { now: Date.now() })),
	);
}
