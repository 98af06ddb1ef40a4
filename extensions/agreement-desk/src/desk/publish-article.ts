import type { Db } from '../store/db.ts';
import { readArticles } from '../store/read-article.ts';
import type { ArticleRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';

/**
 * When articles were published, for a change that publishes one: by it, agents know which code of conduct they have
 * yet to acknowledge (2.3.3). A new version of what is published already is published anew.
 */
export async function publishedColumns(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	{ now }: { now: number },
): Promise<Partial<ArticleRow>> {
	const { status, version } = payload;
	if (status === undefined && version === undefined) return {};
	if (keys.length === 0) return status === 'published' ? { published_at: now } : {};
	const publishes = (await readArticles(db, keys)).some((row) => {
		const isPublished = (status ?? row.status) === 'published';
		const isNew = row.status !== 'published' || (version !== undefined && version !== row.version);
		return isPublished && isNew;
	});
	return publishes ? { published_at: now } : {};
}
