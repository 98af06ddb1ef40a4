import { changeArticles, createArticle } from '../desk/conduct/save-article.ts';
import type { Host } from '../install/host.ts';
import { articleTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import { contextOf } from './engine.ts';
import type { Registrar } from './register.ts';

/** Forbidden phrases and reply templates are checked when they are saved, not when a reply needs them. */
export function registerArticles(on: Registrar, { host }: { host: Host }): void {
	on.onCreate('desk_articles', async (payload, { db }) =>
		toApi(articleTable, await createArticle(db, payload, contextOf(host.env))),
	);
	on.onUpdate('desk_articles', async (change, { db }) =>
		toApi(articleTable, await changeArticles(db, change, contextOf(host.env))),
	);
}
