import { newId } from '../store/new-id.ts';
import { lexiconEn } from '../../../../schema/seed/lexicon-en.ts';
import { lexiconZh } from '../../../../schema/seed/lexicon-zh.ts';
import { readArticles } from '../store/read-article.ts';
import { articleTable, type ArticleRow } from '../store/tables.ts';
import type { Host } from './host.ts';

/** Fixed, so that a run that was cut off finds what it has written. */
const chineseId = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7c01';
const englishId = '3f6b7a52-5d0e-4c49-9c57-6a3f0f4a7c02';

/**
 * The forbidden phrases that a desk begins with, one article for each language. They belong to the admins from then
 * on: what they change stays changed, and what they delete never comes back.
 */
export async function seedLexicon(db: Host['database'], now = Date.now()): Promise<void> {
	const article = {
		...articleTable.blank,
		kind: 'forbidden_phrases',
		status: 'published',
		version: 1,
		published_at: now,
	} as const;
	const articles: readonly ArticleRow[] = [
		{ ...article, id: chineseId, title: '服务忌语（中文）', language: 'zh-CN', phrases: mutable(lexiconZh) },
		{
			...article,
			id: englishId,
			title: 'Forbidden phrases (English)',
			language: 'en-US',
			phrases: mutable(lexiconEn),
		},
	];
	const there = new Set((await readArticles(db, [chineseId, englishId])).map(({ id }) => id));
	const missing = articles.filter(({ id }) => !there.has(id));
	await articleTable.insert(
		db,
		missing.map((one) => ({ ...one, rules_revision: newId(Date.now()) })),
	);
}

function mutable(entries: typeof lexiconZh): NonNullable<ArticleRow['phrases']> {
	return entries.map(({ phrase, is_pattern, category, severity, clause, allow, enabled }) => ({
		phrase,
		is_pattern: is_pattern === true,
		category,
		severity: severity ?? 'warn',
		clause: clause ?? null,
		allow: [...(allow ?? [])],
		enabled: enabled !== false,
	}));
}
