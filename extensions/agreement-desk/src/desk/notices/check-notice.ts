import { text } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { readNotices } from '../../store/notices.ts';
import { readOrganization } from '../../store/read-contact.ts';
import { readContacts } from '../../store/erasure-scope.ts';
import { readAgreementRows } from '../../store/lock-agreement.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { choiceName } from '../choice-name.ts';
import type { Complaint } from '../refusal.ts';
import { timeProblems } from './check-times.ts';
import { agreementOfNotice, type NoticeAgreement } from './notice-agreement.ts';
import { wrong } from './notice-refusal.ts';

/** What holds of a notice at any time, whatever is still missing in it. */
export interface CheckedNotice {
	readonly agreement: NoticeAgreement | null;
	readonly problems: readonly Complaint[];
}

/** Everything that is wrong with what a notice says, at `now` (epoch ms). */
export async function checkNotice(
	db: Db,
	notice: NoticeRow,
	{ now }: { now: number },
): Promise<CheckedNotice> {
	const parties = await partyProblems(db, notice);
	if (parties.length > 0) return { agreement: null, problems: parties };
	const agreement = await agreementOfNotice(db, notice, { at: Math.max(now, notice.publish_at ?? now) });
	const problems = [
		...methodProblems(notice, agreement),
		...(await contactProblems(db, notice)),
		...(await resumedProblems(db, notice)),
		...timeProblems(notice, { agreement, now }),
	];
	return { agreement, problems };
}

async function partyProblems(db: Db, notice: NoticeRow): Promise<Complaint[]> {
	const { agreement, organization } = notice;
	const [version] = agreement === null ? [] : await readAgreementRows(db, [agreement]);
	if (version && (version.status === 'draft' || version.status === 'in_review')) {
		const problem = text('该版本尚未签署，不能据此通知客户', 'is not signed yet; nothing can rest on it');
		return [wrong(notice, 'agreement', problem)];
	}
	if (organization === null) return [];
	if (version) {
		if (version.customer === organization) return [];
		return [wrong(notice, 'organization', text('不是该协议的客户', 'is not the customer of this agreement'))];
	}
	const found = await readOrganization(db, organization);
	if (found === null || found.role === 'customer') return [];
	return [wrong(notice, 'organization', text('该单位不是客户', 'is not a customer'))];
}

/** 1.4.4: only by the ways that were agreed. */
function methodProblems(notice: NoticeRow, agreement: NoticeAgreement | null): Complaint[] {
	const { methods } = notice;
	if (methods === null) return [];
	if (methods.length === 0) {
		return [
			wrong(notice, 'methods', text('请至少选择一种方式，或留空', 'choose at least one, or leave it empty')),
		];
	}
	const foreign = agreement ? methods.filter((method) => !agreement.methods.includes(method)) : [];
	if (!agreement || foreign.length === 0) return [];
	const names = (language: 'zh-CN' | 'en-US', all: readonly (typeof methods)[number][]) =>
		all
			.map((method) => choiceName('agreed_method', method, language))
			.join(language === 'zh-CN' ? '、' : ', ');
	return [
		{
			...wrong(
				notice,
				'methods',
				text(
					`协议未约定 ${names('zh-CN', foreign)}；约定的方式为 ${names('zh-CN', agreement.methods)}`,
					`${names('en-US', foreign)} was not agreed; agreed are ${names('en-US', agreement.methods)}`,
				),
			),
			clause: '1.4.4',
		},
	];
}

async function contactProblems(db: Db, notice: NoticeRow): Promise<Complaint[]> {
	const { organization, contacts } = notice;
	if (organization === null || contacts === null) return [];
	const rows = await readContacts(
		db,
		contacts.map(({ key }) => key),
	);
	const foreign = rows.filter((row) => row.organization !== organization).map(({ name }) => name);
	if (foreign.length === 0) return [];
	return [
		wrong(
			notice,
			'contacts',
			text(`${foreign.join('、')} 不属于该客户`, `${foreign.join(', ')} belong to another customer`),
		),
	];
}

async function resumedProblems(db: Db, notice: NoticeRow): Promise<Complaint[]> {
	const { kind, resumes, agreement } = notice;
	if (kind !== 'resumption' || resumes === null) return [];
	const [suspension] = await readNotices(db, [resumes]);
	if (!suspension) return [];
	if (
		suspension.kind !== 'suspension' ||
		(suspension.status !== 'in_force' && suspension.status !== 'sending')
	) {
		return [
			wrong(
				notice,
				'resumes',
				text('须为已发出或已生效的暂停通知', 'must be a notice of suspension that was sent or is in force'),
			),
		];
	}
	if (agreement === null || agreement === suspension.agreement) return [];
	return [wrong(notice, 'agreement', text('与所恢复的暂停通知不同', 'is not that of the suspension'))];
}
