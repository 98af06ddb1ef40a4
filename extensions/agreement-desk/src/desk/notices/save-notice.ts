import { text } from '../../domain/localized-text.ts';
import { nextStatusesOf } from '../../domain/notices/notice-status.ts';
import type { NoticeStatus } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readNotices } from '../../store/notices.ts';
import { noticeTable, type NoticeRow } from '../../store/tables.ts';
import { choiceName } from '../choice-name.ts';
import type { Payload } from '../payload.ts';
import { forbidden, invalidAll } from '../refusal.ts';
import { checkFourEyes } from './check-four-eyes.ts';
import { checkNotice } from './check-notice.ts';
import { submissionProblems } from './check-submission.ts';
import { forbiddenIn, invalidIn } from './notice-refusal.ts';
import { noticeNumber } from './notice-number.ts';
import { refuseClosedColumns } from './open-columns.ts';
import { filledIn, listsOf, readGiven } from './read-notice.ts';

export interface SaveNoticeContext {
	/** Epoch ms. */
	readonly now: number;
	readonly newId: () => string;
	/** Who saves; null for Directus itself. */
	readonly user: string | null;
}

/**
 * Checks a new notice before its row is inserted and returns the columns to add to it.
 *
 * @throws Refusal naming field and clause.
 */
export async function createNotice(
	db: Db,
	payload: Payload,
	context: SaveNoticeContext,
): Promise<Partial<NoticeRow>> {
	const given = await readGiven(db, payload);
	const notice: NoticeRow = { ...noticeTable.blank, ...given, author: context.user };
	if (notice.status !== 'draft') {
		throw invalidIn(notice, 'status', text('新通知从草稿开始', 'a new notice begins as a draft'));
	}
	const filled = await filledIn(db, notice);
	await refuseWrong(db, { ...notice, ...filled }, context);
	return { ...listsOf(given), ...filled, number: noticeNumber(context), author: context.user };
}

/**
 * Checks a change of notices before it is made, and returns the columns to add to it. The caller holds them.
 *
 * @throws Refusal naming field and clause.
 */
export async function changeNotices(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	context: SaveNoticeContext,
): Promise<Partial<NoticeRow>> {
	const rows = await readNotices(db, keys);
	const [first] = rows;
	if (first && rows.length > 1) {
		throw invalidIn(
			first,
			'status',
			text(
				'请逐份修改通知',
				'notices are changed one at a time: what is right for one may be wrong for another',
			),
		);
	}
	return first ? changeNotice(db, first, payload, context) : {};
}

async function changeNotice(
	db: Db,
	row: NoticeRow,
	payload: Payload,
	context: SaveNoticeContext,
): Promise<Partial<NoticeRow>> {
	const from = row.status ?? 'draft';
	const given = await readGiven(db, payload);
	const to = given.status ?? from;
	if (to !== from) checkWay(row, to);
	refuseClosedColumns(row, payload);
	const after = { ...row, ...given };
	const filled = from === 'draft' ? await filledIn(db, after) : {};
	const notice = { ...after, ...filled };
	const moves = to !== from && (to === 'submitted' || to === 'approved');
	if (moves) await requireComplete(db, notice, context);
	else if (to !== 'withdrawn' && saysSomething(given)) await refuseWrong(db, notice, context);
	if (from === 'sending' && given.effective_at !== undefined) refuseEarlier(row, notice);
	return { ...listsOf(given), ...filled, ...enter(notice, { from, to }, context) };
}

/** A draft that lies about for a month may be given back, or read, with times that have passed. */
function saysSomething({ status: _, withdrawal_reason: __, ...rest }: Partial<NoticeRow>): boolean {
	return Object.keys(rest).length > 0;
}

/** What the status adds to the row, and when the engine is to look at it. */
function enter(
	notice: NoticeRow,
	{ from, to }: { from: NoticeStatus; to: NoticeStatus },
	{ now, user }: SaveNoticeContext,
): Partial<NoticeRow> {
	if (to === from) return from === 'draft' || from === 'submitted' ? {} : { check_at: now };
	if (to === 'draft') return { submitted_by: null, submitted_at: null };
	if (to === 'submitted') {
		requireSomebody(notice, user);
		return { submitted_by: user, submitted_at: now, decided_by: notice.decided_by ?? notice.author };
	}
	if (to === 'approved') {
		checkFourEyes(notice, user);
		return { approved_by: user, approved_at: now, check_at: now };
	}
	return { withdrawn_by: user, withdrawn_at: now, takes_effect_at: null, late_since: null, check_at: now };
}

function requireSomebody(notice: NoticeRow, user: string | null) {
	if (user !== null) return;
	throw forbiddenIn(
		notice,
		'submitted_by',
		text('提交须由登录用户进行', 'is nobody: whoever submits a notice has to be logged in'),
	);
}

async function refuseWrong(db: Db, notice: NoticeRow, { now }: SaveNoticeContext) {
	const { problems } = await checkNotice(db, notice, { now });
	if (problems.length > 0) throw invalidAll(problems);
}

/** Everything that is wrong or missing is told at once. */
async function requireComplete(db: Db, notice: NoticeRow, { now }: SaveNoticeContext) {
	const { agreement, problems } = await checkNotice(db, notice, { now });
	const missing = await submissionProblems(db, notice, { agreement, now });
	if (problems.length + missing.length > 0) throw invalidAll([...problems, ...missing]);
}

function checkWay(row: NoticeRow, to: NoticeStatus) {
	const from = row.status ?? 'draft';
	const ways = nextStatusesOf(row.kind, from);
	if (ways.includes(to)) return;
	const name = (status: NoticeStatus) => `“${choiceName('notice_status', status, 'zh-CN')}”`;
	const [chinese, english] = [ways.map(name).join('、'), ways.join(', ')];
	throw forbiddenIn(
		row,
		'status',
		text(
			`不能由${name(from)}改为${name(to)}；${chinese ? `只能改为${chinese}` : '其状态不再由人工改变'}`,
			`cannot go from ${from} to ${to}; ${english ? `it can become ${english}` : 'nobody changes it by hand any more'}`,
		),
	);
}

/** Customers have been told a day; it may come later, never sooner. */
function refuseEarlier(before: NoticeRow, after: NoticeRow) {
	if (before.effective_at === null || (after.effective_at ?? 0) >= before.effective_at) return;
	throw forbiddenIn(
		before,
		'effective_at',
		text(
			'客户已获知的生效时间只能推迟；如需提前，请撤回后另发通知',
			'has been told to the customer and can only be put off; withdraw the notice and write another one to have it earlier',
		),
	);
}

/** @throws Refusal for anything but a draft: what customers were told is withdrawn, not deleted. */
export async function removeNotices(db: Db, keys: readonly string[]): Promise<void> {
	const kept = (await readNotices(db, keys)).find(({ status }) => status !== 'draft');
	if (!kept) return;
	throw forbidden(
		'desk_notices.status',
		'1.4.4',
		text(
			`${kept.number ?? ''} 已提交或发出，不能删除；请撤回`,
			`${kept.number ?? ''} was submitted or sent and cannot be deleted; withdraw it`,
		),
	);
}
