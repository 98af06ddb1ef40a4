import type { NoticeKind } from '../vocabulary.ts';
import type { Delivery } from './delivery.ts';
import { daysOfNotice, earliestEffect, type NoticeTerms } from './earliest-effect.ts';
import { interrupts, isFormal } from './notice-kinds.ts';

/** A notice on its way or in force, as far as its effect depends on it. Instants are epoch ms. */
export interface NoticeState {
	readonly kind: NoticeKind | null;
	readonly status: 'sending' | 'in_force';
	/** By law, and not only after the agreed notice. */
	readonly byLaw: boolean;
	readonly publishAt: number;
	readonly effectiveAt: number | null;
	/** The effect that its readers know of; it may have been put off since. */
	readonly toldEffectiveAt: number | null;
	/** By its own words, or by a resumption; of a maintenance its window. */
	readonly endsAt: number | null;
	readonly shiftIfLate: boolean;
	readonly lateSince: number | null;
	readonly deliveredAt: number | null;
	readonly takesEffectAt: number | null;
	readonly inForceAt: number | null;
	/** Whether anything was still under way, or nobody had looked, when it was looked at last. */
	readonly wasOpen: boolean;
}

/**
 * What has to be said: `late`, delivered too late or not at all; `moved`, so it takes effect later; `undone`, a proof
 * of delivery fell away; `undelivered`, nothing is under way any more and not everybody has it; `effect`, it took effect.
 */
export type NoticeNews = 'late' | 'moved' | 'undone' | 'undelivered' | 'effect';

export interface NoticeProgress {
	readonly status: 'sending' | 'in_force' | 'ended';
	readonly effectiveAt: number | null;
	readonly deliveredAt: number | null;
	/** By the proof that is there; null before there is any, and where none is needed. */
	readonly earliestEffectiveAt: number | null;
	readonly takesEffectAt: number | null;
	readonly lateSince: number | null;
	readonly inForceAt: number | null;
	readonly noticeDays: number | null;
	readonly endedAt: number | null;
	readonly news: readonly NoticeNews[];
}

/** How a notice stands now (epoch ms), by what was delivered so far. The same facts give the same answer. */
export function progressOf(
	notice: NoticeState,
	{ delivery, terms, now }: { delivery: Delivery; terms: NoticeTerms | null; now: number },
): NoticeProgress {
	const { deliveredAt } = delivery;
	const effect =
		notice.status === 'in_force'
			? { ...asBefore(notice), earliestEffectiveAt: null }
			: effectOf(notice, { deliveredAt, terms, now });
	const begun = effect.takesEffectAt !== null && effect.takesEffectAt <= now;
	const over = begun && notice.endsAt !== null && notice.endsAt <= now;
	const counted = interrupts(notice.kind) && deliveredAt !== null && effect.takesEffectAt !== null;
	return {
		status: over ? 'ended' : begun ? 'in_force' : 'sending',
		deliveredAt,
		...effect,
		inForceAt: begun ? (notice.inForceAt ?? effect.takesEffectAt) : null,
		noticeDays: counted && terms !== null ? daysOfNotice(deliveredAt, effect.takesEffectAt, terms) : null,
		endedAt: over ? notice.endsAt : null,
		news: newsOf(notice, { ...effect, deliveredAt, begun, open: delivery.open }),
	};
}

interface Effect {
	readonly effectiveAt: number | null;
	readonly earliestEffectiveAt: number | null;
	readonly takesEffectAt: number | null;
	readonly lateSince: number | null;
}

/** What took effect stays in effect. */
function asBefore({
	effectiveAt,
	takesEffectAt,
	lateSince,
}: NoticeState): Omit<Effect, 'earliestEffectiveAt'> {
	return { effectiveAt, takesEffectAt, lateSince };
}

function effectOf(
	notice: NoticeState,
	given: { deliveredAt: number | null; terms: NoticeTerms | null; now: number },
): Effect {
	const { kind, publishAt, effectiveAt, byLaw } = notice;
	const certain = (takesEffectAt: number | null): Effect => ({
		effectiveAt,
		earliestEffectiveAt: null,
		takesEffectAt,
		lateSince: null,
	});
	const wanted = Math.max(publishAt, effectiveAt ?? publishAt);
	if (interrupts(kind)) {
		return byLaw || given.terms === null
			? certain(wanted)
			: afterNotice(notice, { ...given, terms: given.terms });
	}
	if (kind !== 'formal') return certain(wanted);
	return certain(given.deliveredAt === null ? null : Math.max(wanted, given.deliveredAt));
}

/** 3.1.1.4: no effect before the agreed days have passed since everybody had it. */
function afterNotice(
	{ effectiveAt: wanted, publishAt, shiftIfLate, lateSince }: NoticeState,
	{ deliveredAt, terms, now }: { deliveredAt: number | null; terms: NoticeTerms; now: number },
): Effect {
	const effectiveAt = wanted ?? Infinity;
	const earliest = earliestEffect(deliveredAt ?? Math.max(now, publishAt), terms);
	const inTime = effectiveAt >= earliest;
	const late = lateSince ?? now;
	if (deliveredAt === null) {
		return {
			effectiveAt: wanted,
			earliestEffectiveAt: null,
			takesEffectAt: null,
			lateSince: inTime ? null : late,
		};
	}
	if (inTime || shiftIfLate) {
		const shifted = inTime ? wanted : earliest;
		return { effectiveAt: shifted, earliestEffectiveAt: earliest, takesEffectAt: shifted, lateSince: null };
	}
	return { effectiveAt: wanted, earliestEffectiveAt: earliest, takesEffectAt: null, lateSince: late };
}

function newsOf(
	before: NoticeState,
	now: Omit<Effect, 'earliestEffectiveAt'> & { deliveredAt: number | null; begun: boolean; open: number },
): NoticeNews[] {
	const news: NoticeNews[] = [];
	const lost = before.deliveredAt !== null && now.deliveredAt === null;
	if (lost && interrupts(before.kind) && !before.byLaw) news.push('undone');
	const isStuck = now.open === 0 && now.deliveredAt === null && isFormal(before.kind);
	if (isStuck && before.wasOpen) news.push('undelivered');
	const isLate = now.lateSince !== null;
	const nowKnown = isLate && before.deliveredAt === null && now.deliveredAt !== null;
	if (isLate && (before.lateSince === null || nowKnown)) news.push('late');
	if (now.effectiveAt !== before.toldEffectiveAt) news.push('moved');
	if (now.begun && before.status === 'sending') news.push('effect');
	return news;
}
