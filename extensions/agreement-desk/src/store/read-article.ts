import type { Db } from './db.ts';
import { isKey } from './is-key.ts';
import { articleTable, type ArticleRow } from './tables.ts';

export async function readArticle(db: Db, id: string): Promise<ArticleRow | null> {
	return (await readArticles(db, [id]))[0] ?? null;
}

export async function readArticles(db: Db, given: readonly string[]): Promise<ArticleRow[]> {
	const ids = given.filter(isKey);
	if (ids.length === 0) return [];
	const rows: object[] = await db(articleTable.name).whereIn('id', ids);
	return articleTable.decode(db, rows);
}
