import { text, toLanguage, type Language } from '../../domain/localized-text.ts';
import { interrupts, isFormal } from '../../domain/notices/notice-kinds.ts';
import type { Db } from '../../store/db.ts';
import { readContacts } from '../../store/erasure-scope.ts';
import type { NoticeRow } from '../../store/tables.ts';
import type { Complaint } from '../refusal.ts';
import { audienceOf, type Addressee } from './audience.ts';
import type { NoticeAgreement } from './notice-agreement.ts';
import { wrong } from './notice-refusal.ts';

const isMissing = text('尚未填写', 'is missing');

/** What a notice lacks before anybody can be asked to approve it. `now` is epoch ms. */
export async function submissionProblems(
	db: Db,
	notice: NoticeRow,
	{ agreement, now }: { agreement: NoticeAgreement | null; now: number },
): Promise<Complaint[]> {
	const lacking = neededOf(notice)
		.filter((field) => saysNothing(notice[field]))
		.map((field) => wrong(notice, field, isMissing));
	if (notice.agreement === null && notice.organization !== null && agreement === null) {
		const problem = text('该客户没有生效的协议', 'has no agreement in force');
		lacking.push({ ...wrong(notice, 'organization', problem), clause: '1.1' });
	}
	if (interrupts(notice.kind) && agreement && agreement.row.status !== 'active') {
		lacking.push(wrong(notice, 'agreement', text('该版本未在生效', 'is not in force')));
	}
	if (lacking.length > 0) return lacking;
	const audience = await audienceOf(db, notice, { at: Math.max(now, notice.publish_at ?? now) });
	return [
		...(await leftOutProblems(db, notice, audience)),
		...audienceProblems(notice, audience),
		...languageProblems(notice, audience),
	];
}

/** Whoever was chosen by name is told, or it is said why not. */
async function leftOutProblems(
	db: Db,
	notice: NoticeRow,
	audience: readonly Addressee[],
): Promise<Complaint[]> {
	if (notice.audience !== 'chosen_contacts') return [];
	const told = new Set(audience.map(({ contact }) => contact.id));
	const chosen = await readContacts(
		db,
		(notice.contacts ?? []).map(({ key }) => key),
	);
	const names = chosen
		.filter(({ id, erased_at }) => erased_at === null && !told.has(id))
		.map(({ name }) => name);
	if (names.length === 0) return [];
	const problem = text(
		`${names.join('、')} 不会收到：其所属客户没有生效的协议`,
		`${names.join(', ')} would not be told: their customer has no agreement in force`,
	);
	return [{ ...wrong(notice, 'contacts', problem), clause: '1.1' }];
}

function neededOf({ kind, audience }: NoticeRow): (keyof NoticeRow)[] {
	return [
		...(interrupts(kind)
			? (['agreement', 'effective_at', 'ground', 'ground_text', 'open_tickets'] as const)
			: []),
		...(kind === 'resumption' ? (['resumes'] as const) : []),
		...(kind === 'maintenance' ? (['window_from', 'window_to'] as const) : []),
		...(audience === 'chosen_contacts' ? (['contacts'] as const) : []),
	];
}

function saysNothing(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() === '';
	return value === null || (Array.isArray(value) && value.length === 0);
}

/** What has to arrive must have somebody to arrive at. */
function audienceProblems(notice: NoticeRow, audience: readonly Addressee[]): Complaint[] {
	if (audience.length > 0) return [];
	if (notice.audience === 'named_contacts') {
		return [
			wrong(
				notice,
				'audience',
				text(
					'该客户没有“指定联系人”；请在联系人中标记，或改选其他对象',
					'this customer has no named contact; mark one among the contacts, or choose others',
				),
			),
		];
	}
	if (!isFormal(notice.kind) && notice.organization === null) return [];
	return [
		wrong(
			notice,
			'audience',
			text('没有可通知的联系人；请先建立联系人', 'there is nobody to tell; make a contact first'),
		),
	];
}

const columns = {
	'zh-CN': { fields: ['title_zh', 'body_zh'], name: text('中文', 'Chinese') },
	'en-US': { fields: ['title_en', 'body_en'], name: text('英文', 'English') },
} as const;

/** Everybody is told in the language that they read (2.4). */
function languageProblems(notice: NoticeRow, audience: readonly Addressee[]): Complaint[] {
	const readers = Map.groupBy(audience, ({ contact }) => toLanguage(contact.language));
	const needed: readonly Language[] = readers.size > 0 ? [...readers.keys()] : ['zh-CN'];
	return needed.flatMap((language) => {
		const { fields, name } = columns[language];
		const count = readers.get(language)?.length ?? 0;
		return fields
			.filter((field) => saysNothing(notice[field]))
			.map((field) =>
				wrong(
					notice,
					field,
					text(
						`尚未填写：有 ${count} 位应收人使用${name['zh-CN']}`,
						`is missing: ${count} of those who are told read ${name['en-US']}`,
					),
				),
			);
	});
}
