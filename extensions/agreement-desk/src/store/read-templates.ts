import type { TemplateEvent, TemplateMethod } from '../domain/vocabulary.ts';
import type { Language } from '../domain/localized-text.ts';
import type { Db } from './db.ts';
import { isKey } from './is-key.ts';
import { templateTable, type TemplateRow } from './tables.ts';

/** Of a template what is needed to fill it. */
const filled = [
	'id',
	'event',
	'method',
	'language',
	'organization',
	'subject',
	'body',
	'html',
	'sms_template_code',
	'sms_params',
	'last_error',
] as const;

export type EnabledTemplate = Pick<TemplateRow, (typeof filled)[number]>;

/** All texts in use; of two alike, which no hook of ours lets in, the older one comes last. */
export async function readEnabledTemplates(db: Db): Promise<EnabledTemplate[]> {
	const rows: object[] = await db(templateTable.name)
		.select(...filled)
		.where('enabled', true)
		.orderBy('id', 'desc');
	return templateTable.decode(db, rows);
}

export async function readTemplates(db: Db, given: readonly string[]): Promise<TemplateRow[]> {
	const ids = given.filter(isKey);
	if (ids.length === 0) return [];
	const rows: object[] = await db(templateTable.name).whereIn('id', ids);
	return templateTable.decode(db, rows);
}

export interface TemplatePlace {
	readonly event: TemplateEvent | null;
	readonly method: TemplateMethod | null;
	readonly language: Language | null;
	readonly organization: string | null;
}

/** The enabled template of this place, other than those named. */
export async function findTemplateAt(
	db: Db,
	{ event, method, language, organization }: TemplatePlace,
	except: readonly string[],
): Promise<string | null> {
	const query = db(templateTable.name)
		.select<{ id: string }[]>('id')
		.where({ event, method, language, enabled: true })
		.whereNotIn('id', [...except])
		.orderBy('id')
		.limit(1);
	const rows = await (organization === null
		? query.whereNull('organization')
		: query.where({ organization }));
	return rows[0]?.id ?? null;
}

/** Languages that contacts and users have said they read. */
export async function readLanguagesOfReaders(db: Db): Promise<(string | null)[]> {
	const contacts: { language: string | null }[] = await db('desk_contacts').distinct('language');
	const staff: { language: string | null }[] = await db('desk_agents as a')
		.join('directus_users as u', 'u.id', 'a.user')
		.distinct({ language: 'u.language' });
	return [...contacts, ...staff].map(({ language }) => language);
}
