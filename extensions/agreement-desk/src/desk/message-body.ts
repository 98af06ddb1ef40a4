import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import { fillTemplate, TemplateProblem, type TemplateFacts } from '../documents/fill-template.ts';
import type { Db } from '../store/db.ts';
import { readArticle } from '../store/read-article.ts';
import { readContact } from '../store/read-contact.ts';
import { readUserName } from '../store/read-user-name.ts';
import type { ArticleRow, TicketRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

/**
 * The text of a message: what was written, or what its reply template makes of the ticket.
 *
 * @throws Refusal when neither gives a text, or the template cannot be filled.
 */
export async function bodyOf(
	db: Db,
	payload: Payload,
	{ ticket, actor }: { ticket: TicketRow; actor: string | null },
): Promise<string> {
	const written = payload['body'];
	if (typeof written === 'string' && written.trim() !== '') return written;
	const key = payload['template'];
	if (key === undefined || key === null) throw noText();
	const template = await findTemplate(db, key);
	return filled(template, await templateFacts(db, { ticket, actor }));
}

function noText() {
	return invalid(
		'desk_messages.body',
		'1.4.2',
		text(
			'必填，不能为空；也可选择快捷回复',
			'is required and cannot be empty, unless a reply template makes it',
		),
	);
}

/** @throws Refusal for a key of no published reply template. */
export async function findTemplate(db: Db, key: unknown): Promise<ArticleRow> {
	const article = typeof key === 'string' ? await readArticle(db, key) : null;
	if (article?.kind === 'reply_template' && article.status === 'published') return article;
	throw invalid(
		'desk_messages.template',
		'2.3.3',
		text(`没有这个已发布的快捷回复（${shown(key)}）`, `there is no published reply template ${shown(key)}`),
	);
}

/** @throws Refusal naming the variable that does not exist, or the place that cannot be read. */
export function filled(template: Pick<ArticleRow, 'body' | 'title'>, facts: TemplateFacts): string {
	try {
		return fillTemplate(template.body ?? '', facts);
	} catch (problem) {
		if (!(problem instanceof TemplateProblem)) throw problem;
		throw invalid(
			'desk_messages.template',
			'2.3.3',
			text(
				`快捷回复“${template.title}”无法生成：${problem.message}`,
				`reply template "${template.title}" cannot be filled: ${problem.message}`,
			),
		);
	}
}

/** What a reply template may say of a ticket. */
export async function templateFacts(
	db: Db,
	{ ticket, actor }: { ticket: TicketRow; actor: string | null },
): Promise<TemplateFacts> {
	const contact = ticket.contact === null ? null : await readContact(db, ticket.contact);
	const name = actor === null ? '' : await readUserName(db, actor);
	return {
		ticket: {
			number: ticket.number ?? '',
			subject: ticket.subject,
			status: ticket.status ?? '',
			type: ticket.type ?? '',
		},
		contact: { name: contact?.name ?? '', email: contact?.email ?? '' },
		agent: { name },
		agreement: { id: ticket.agreement ?? '' },
	};
}
