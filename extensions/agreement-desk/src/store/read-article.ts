import type { Db } from './db.ts';
import { articleTable, type ArticleRow } from './tables.ts';

export async function readArticle(db: Db, id: string): Promise<ArticleRow | null> {
	const rows: object[] = await db(articleTable.name).where({ id }).limit(1);
	return articleTable.decode(db, rows)[0] ?? null;
}
