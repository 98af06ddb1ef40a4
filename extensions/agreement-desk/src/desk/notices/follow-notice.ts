import { interrupts } from '../../domain/notices/notice-kinds.ts';
import { nextLook } from '../../domain/notices/next-look.ts';
import { progressOf, type NoticeProgress, type NoticeState } from '../../domain/notices/notice-progress.ts';
import type { Db } from '../../store/db.ts';
import { readSentNotices } from '../../store/notices.ts';
import { noticeTable, type NoticeRow } from '../../store/tables.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { isByLaw } from './check-times.ts';
import { deliveryOfNotice, shownDelivery } from './delivery-of-notice.ts';
import { agreementOfNotice, type NoticeAgreement } from './notice-agreement.ts';
import { audienceOf } from './audience.ts';
import { writeLetters } from './publish-notice.ts';
import { takeEffect } from './take-effect.ts';
import { tellSupervisors } from './tell-supervisors.ts';

/**
 * Brings a notice that was published in line with what became of its delivery and with the time: whether it may take
 * effect, takes it, or is over. In the caller's transaction, which holds the notice. Level-triggered: it compares
 * what is on record with what is so, and running it again changes nothing.
 */
export async function followNotice(db: Db, notice: NoticeRow, context: PlanContext): Promise<void> {
	const { now } = context;
	const agreement = await agreementOfNotice(db, notice, { at: notice.approved_at ?? now });
	const delivery = deliveryOfNotice(notice, await readSentNotices(db, notice.id));
	const state = stateOf(notice);
	const progress = progressOf(state, { delivery, terms: agreement?.terms ?? null, now });
	const begins = progress.news.includes('effect');
	const effect = begins ? await takeEffect(db, notice, { agreement, at: progress.inForceAt ?? now }) : {};
	const after: NoticeRow = {
		...notice,
		...columnsOf(progress),
		...effect,
		delivery: shownDelivery(delivery),
		check_at: nextLook(state, progress, { delivery, now }),
	};
	await noticeTable.update(db, notice.id, changedIn(notice, after));
	await tellNews(db, { notice: after, agreement, news: progress.news }, context);
}

function stateOf(notice: NoticeRow): NoticeState {
	const ends = [notice.ends_at, notice.ended_at, notice.kind === 'maintenance' ? notice.window_to : null];
	const known = ends.filter((end) => end !== null);
	return {
		kind: notice.kind,
		status: notice.status === 'in_force' ? 'in_force' : 'sending',
		byLaw: isByLaw(notice),
		publishAt: notice.publish_at ?? notice.approved_at ?? 0,
		effectiveAt: notice.effective_at,
		toldEffectiveAt: notice.told_effective_at,
		endsAt: known.length > 0 ? Math.min(...known) : null,
		shiftIfLate: notice.shift_if_late,
		lateSince: notice.late_since,
		deliveredAt: notice.delivered_at,
		takesEffectAt: notice.takes_effect_at,
		inForceAt: notice.in_force_at,
		wasOpen: notice.delivery === null || notice.delivery.open > 0,
	};
}

function columnsOf(progress: NoticeProgress): Partial<NoticeRow> {
	return {
		status: progress.status,
		effective_at: progress.effectiveAt,
		told_effective_at: progress.effectiveAt,
		delivered_at: progress.deliveredAt,
		earliest_effective_at: progress.earliestEffectiveAt,
		takes_effect_at: progress.takesEffectAt,
		late_since: progress.lateSince,
		in_force_at: progress.inForceAt,
		notice_days: progress.noticeDays,
		ended_at: progress.endedAt,
	};
}

function changedIn(before: NoticeRow, after: NoticeRow): Partial<NoticeRow> {
	const entries = Object.entries(after).filter(([name, value]) => {
		const known: unknown = before[name as keyof NoticeRow];
		return JSON.stringify(known ?? null) !== JSON.stringify(value ?? null);
	});
	return { ...Object.fromEntries(entries), check_at: after.check_at };
}

async function tellNews(
	db: Db,
	{
		notice,
		agreement,
		news,
	}: { notice: NoticeRow; agreement: NoticeAgreement | null; news: NoticeProgress['news'] },
	context: PlanContext,
) {
	for (const one of news) {
		// Only what keeps a customer from the service is the business of every supervisor.
		if (one === 'effect' && !interrupts(notice.kind)) continue;
		await tellSupervisors(db, { notice, news: one, agreement }, context);
	}
	if (!news.includes('moved')) return;
	const required = new Set((notice.recipients ?? []).map(({ contact }) => contact));
	const audience = await audienceOf(db, notice, { at: notice.approved_at ?? context.now });
	const told = audience.filter(({ contact }) => required.has(contact.id));
	const sendAt = Math.max(context.now, notice.publish_at ?? 0);
	await writeLetters(db, told, { notice, letter: 'moved', sendAt }, context);
}
