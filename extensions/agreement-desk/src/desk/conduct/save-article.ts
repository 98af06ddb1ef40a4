import { articles } from '../../../../../schema/collections/articles.ts';
import { validateLexicon } from '../../domain/conduct/lexicon/validate-lexicon.ts';
import { validateCustomData } from '../../domain/conduct/personal-data/validate-custom-data.ts';
import { lint } from '../../domain/conduct/lint.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { fillTemplate, TemplateProblem, type TemplateFacts } from '../../documents/fill-template.ts';
import type { Db } from '../../store/db.ts';
import { readArticles } from '../../store/read-article.ts';
import { articleTable, type ArticleRow } from '../../store/tables.ts';
import { checkValues } from '../check-values.ts';
import type { Payload } from '../payload.ts';
import { publishedColumns } from '../publish-article.ts';
import { invalid, invalidAll, type Complaint } from '../refusal.ts';
import { conductRules } from './conduct-rules.ts';

/** Time and chance. */
interface SaveContext {
	/** Epoch ms. */
	readonly now: number;
	readonly newId: () => string;
}

/** Of many mistakes the first ones are told. */
const mostTold = 10;

/**
 * Checks what is saved of an article: forbidden phrases and forms of data entry by entry, and reply templates that
 * are published, which must be able to be filled and to be sent. Returns the columns that the engine adds.
 *
 * @throws Refusal naming the entry, or the place in the template, with the clause.
 */
export async function createArticle(
	db: Db,
	payload: Payload,
	context: SaveContext,
): Promise<Partial<ArticleRow>> {
	checkRules(payload);
	const row = { ...articleTable.blank, ...payload };
	await checkTemplate(db, row);
	return { ...revision(payload, context), ...(await publishedColumns(db, { keys: [], payload }, context)) };
}

/** The same for a change of some articles. */
export async function changeArticles(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	context: SaveContext,
): Promise<Partial<ArticleRow>> {
	checkRules(payload);
	const rows = await readArticles(db, keys);
	for (const row of rows) await checkTemplate(db, { ...row, ...payload });
	return { ...revision(payload, context), ...(await publishedColumns(db, { keys, payload }, context)) };
}

/** Nodes see by it that what they have compiled is out of date. */
function revision(payload: Payload, { newId }: SaveContext): Partial<ArticleRow> {
	const hasRules = payload['phrases'] !== undefined || payload['data_patterns'] !== undefined;
	return hasRules ? { rules_revision: newId() } : {};
}

function checkRules(payload: Payload) {
	checkValues(articles, payload);
	const { phrases, data_patterns: patterns } = payload;
	const problems: Complaint[] = [];
	if (phrases !== undefined && phrases !== null) {
		const read = validateLexicon(phrases);
		if ('problems' in read) problems.push(...complaints('phrases', '2.3', read.problems));
	}
	if (patterns !== undefined && patterns !== null) {
		const read = validateCustomData(patterns);
		if ('problems' in read) problems.push(...complaints('data_patterns', '2.3.4', read.problems));
	}
	if (problems.length > 0) throw invalidAll(problems.slice(0, mostTold));
}

function complaints(
	field: string,
	clause: string,
	problems: readonly { readonly text: LocalizedText }[],
): Complaint[] {
	return problems.map((one) => ({ place: `desk_articles.${field}`, clause, text: one.text }));
}

type Template = Pick<ArticleRow, 'kind' | 'status' | 'body' | 'message_kind' | 'language'>;

async function checkTemplate(db: Db, { kind, status, body, message_kind, language }: Template) {
	if (kind !== 'reply_template' || status !== 'published') return;
	const draft = {
		body: filledWithSamples(body ?? ''),
		kind: message_kind,
		language: language === 'en-US' || language === 'zh-CN' ? language : null,
	};
	const { findings } = lint(draft, await conductRules(db));
	const refused = findings.filter(({ gate }) => gate === 'refuse');
	if (refused.length === 0) return;
	throw invalidAll(
		refused
			.slice(0, mostTold)
			.map(({ clause, text: words }) => ({ place: 'desk_articles.body', clause, text: words })),
	);
}

function filledWithSamples(body: string): string {
	if (body.trim() === '') {
		throw invalid('desk_articles.body', '2.3.3', text('快捷回复须有正文', 'a reply template needs a text'));
	}
	try {
		return fillTemplate(body, samples);
	} catch (problem) {
		if (!(problem instanceof TemplateProblem)) throw problem;
		throw invalid(
			'desk_articles.body',
			'2.3.3',
			text(
				`无法生成：${problem.message}。可用变量：${variables}`,
				`cannot be filled: ${problem.message}. Variables: ${variables}`,
			),
		);
	}
}

/** What a template may say of a ticket, with words that no rule minds. */
const samples: TemplateFacts = {
	ticket: { number: 'CS-20260101-000001', subject: '…', status: 'in_progress', type: 'service_request' },
	contact: { name: '…', email: '' },
	agent: { name: '…' },
	agreement: { id: '…' },
};

const variables = Object.entries(samples)
	.flatMap(([group, facts]: [string, Readonly<Record<string, string>>]) =>
		Object.keys(facts).map((name) => `${group}.${name}`),
	)
	.join(', ');
