import type { LocalizedText } from '../../domain/localized-text.ts';
import { nextStatusesOf } from '../../domain/notices/notice-status.ts';
import type { NoticeStatus } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import type { NoticeRow } from '../../store/tables.ts';
import type { Complaint } from '../refusal.ts';
import { audienceOf } from './audience.ts';
import { fourEyesProblem } from './check-four-eyes.ts';
import { checkNotice } from './check-notice.ts';
import { submissionProblems } from './check-submission.ts';

/** Something that stands in the way of a step, and the field at which it can be mended. */
export interface NoticeObstacle {
	readonly field: string;
	readonly clause: string | null;
	readonly text: LocalizedText;
}

export interface NoticeGuards {
	/** The steps that are open from here, each with what stands in its way; none where nothing does. */
	readonly next: readonly { readonly status: NoticeStatus; readonly obstacles: readonly NoticeObstacle[] }[];
	/** How many contacts it would be sent to by now. */
	readonly addressees: number;
}

/**
 * What a person can make of a notice next, and what would be refused, so that it is known before anybody tries. `now` is
 * epoch ms, `user` who asks.
 */
export async function noticeGuards(
	db: Db,
	notice: NoticeRow,
	{ now, user }: { now: number; user: string | null },
): Promise<NoticeGuards> {
	const status = notice.status ?? 'draft';
	const isOpen = status === 'draft' || status === 'submitted';
	const lacking = isOpen ? await lackingIn(db, notice, now) : [];
	const fourEyes = fourEyesProblem(notice, user);
	const obstacles = (to: NoticeStatus): readonly Complaint[] => {
		if (to === 'submitted') return lacking;
		return to === 'approved' ? [...lacking, ...(fourEyes ? [fourEyes] : [])] : [];
	};
	const at = Math.max(now, notice.publish_at ?? now);
	return {
		next: nextStatusesOf(notice.kind, status).map((to) => ({
			status: to,
			obstacles: obstacles(to).map(shown),
		})),
		addressees: isOpen ? (await audienceOf(db, notice, { at })).length : (notice.recipients ?? []).length,
	};
}

async function lackingIn(db: Db, notice: NoticeRow, now: number): Promise<Complaint[]> {
	const { agreement, problems } = await checkNotice(db, notice, { now });
	return [...problems, ...(await submissionProblems(db, notice, { agreement, now }))];
}

function shown({ place, clause, text }: Complaint): NoticeObstacle {
	return { field: place.replace(/^desk_notices\./, ''), clause, text };
}
