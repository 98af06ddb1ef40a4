import type { Db } from './db.ts';
import { articleTable, type ArticleRow } from './tables.ts';

/** A list of rules of conduct that is in force, without the rules. */
export interface RuleList {
	readonly id: string;
	/** Another one after every change of the rules; null for a row that no hook of ours has seen. */
	readonly revision: string | null;
}

/** The lists in force: so little is read of them that it can be asked for with every message. */
export async function readRuleLists(db: Db): Promise<RuleList[]> {
	return db(articleTable.name)
		.select({ id: 'id', revision: 'rules_revision' })
		.where({ kind: 'forbidden_phrases', status: 'published' })
		.orderBy('id');
}

/** What these lists say. */
export async function readRules(
	db: Db,
	ids: readonly string[],
): Promise<Pick<ArticleRow, 'phrases' | 'data_patterns'>[]> {
	const rows: object[] = await db(articleTable.name)
		.select('phrases', 'data_patterns')
		.whereIn('id', ids)
		.orderBy('id');
	return articleTable.decode(db, rows);
}
