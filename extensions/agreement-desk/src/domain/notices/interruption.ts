import type { NoticeKind, TicketType } from '../vocabulary.ts';

/** A notice that is certain to suspend, end or resume a service. Instants are epoch ms. */
export interface CertainNotice {
	readonly id: string;
	readonly number: string | null;
	readonly kind: NoticeKind | null;
	/** The agreement that it is about, whatever its version. */
	readonly code: string | null;
	readonly takesEffectAt: number;
	readonly endsAt: number | null;
	readonly endedAt: number | null;
	/** Of a resumption: the suspension that it ends. */
	readonly resumes: string | null;
}

/**
 * The notice by which the service under an agreement was suspended or ended at an instant (epoch ms), or null. With
 * `code` null, where no agreement is in force any more, a termination of any of them.
 */
export function interruptionAt<N extends CertainNotice>(
	notices: readonly N[],
	{ code, at }: { readonly code: string | null; readonly at: number },
): N | null {
	const found = notices
		.filter((notice) => (code === null ? notice.kind === 'termination' : notice.code === code))
		.filter((notice) => notice.takesEffectAt <= at && at < endOf(notice, notices))
		.toSorted((a, b) => rank(b) - rank(a) || b.takesEffectAt - a.takesEffectAt);
	return found.find(({ kind }) => kind === 'suspension' || kind === 'termination') ?? null;
}

/** A termination says more than a suspension. */
function rank({ kind }: CertainNotice): number {
	return kind === 'termination' ? 1 : 0;
}

/** When a suspension is over: by its own words, or by a resumption. A termination never is. */
function endOf({ id, kind, endsAt, endedAt }: CertainNotice, notices: readonly CertainNotice[]): number {
	if (kind === 'termination') return Infinity;
	const resumed = notices.flatMap(({ resumes, takesEffectAt }) => (resumes === id ? [takesEffectAt] : []));
	return Math.min(endsAt ?? Infinity, endedAt ?? Infinity, ...resumed);
}

/** What a customer can always ask for: to complain, also about the suspension, and to have a say about their data. */
const neverClosed: ReadonlySet<unknown> = new Set<TicketType>(['complaint', 'privacy_request']);

export function isAlwaysTaken(type: unknown): boolean {
	return neverClosed.has(type);
}
