import type { RepeatState, TicketStatus, TicketType } from '../vocabulary.ts';

/** What is on record of a ticket, as far as a solution at first contact depends on it. Instants are epoch ms. */
export interface FirstContactInputs {
	readonly type: TicketType | null;
	readonly status: TicketStatus | null;
	/** It goes on in another ticket. */
	readonly isMerged: boolean;
	readonly firstResolvedAt: number | null;
	/** How often the customer came before it was solved, the request itself included. */
	readonly contacts: number;
	/** How often they answered questions of ours before that; not among the contacts. */
	readonly answers: number;
	readonly firstHandler: string | null;
	readonly firstTeam: string | null;
	/** Who solved it, and in which team it was then. */
	readonly resolver: string | null;
	readonly resolverTeam: string | null;
	/** The level that it had been escalated to by then. */
	readonly level: number;
	readonly firstReopenedAt: number | null;
	/** Later requests that may be about the same. */
	readonly repeats: readonly { readonly receivedAt: number | null; readonly state: RepeatState | null }[];
	/** What they said when asked whether it is solved; null where they did not. */
	readonly saysResolved: boolean | null;
}

/** How a version of the agreement measures it (2.5.1). */
export interface FirstContactRules {
	readonly windowMs: number;
	/** R19: answers to questions of ours are no contacts of theirs. */
	readonly allowsInfoRequests: boolean;
	/** Whether a ticket that was escalated cannot pass. */
	readonly refusesEscalated: boolean;
	readonly types: readonly TicketType[];
}

export const usualFirstContactRules = {
	allowsInfoRequests: true,
	refusesEscalated: true,
	types: ['consultation', 'problem', 'technical_support'],
} as const satisfies Omit<FirstContactRules, 'windowMs'>;

export type NotCounted = 'not_resolved' | 'withdrawn' | 'rejected' | 'merged' | 'other_type';
export type Failure =
	'survey_no' | 'reopened' | 'repeat' | 'several_contacts' | 'escalated' | 'other_handler';

export type FirstContactJudgement =
	| { readonly outcome: 'excluded'; readonly reason: NotCounted }
	| {
			readonly outcome: 'passed';
			/** It may still fail: the window is open, or nobody has judged a later request. */
			readonly provisional: boolean;
	  }
	| {
			readonly outcome: 'failed';
			/** The one that weighs most. */
			readonly reason: Failure;
			readonly reasons: readonly Failure[];
			readonly provisional: false;
	  };

/**
 * Whether a request was solved at first contact, and why not (2.5.1, M-FCR). `now` in epoch ms. A failure is final; a
 * pass is not before the window has closed.
 */
export function judgeFirstContact(
	ticket: FirstContactInputs,
	rules: FirstContactRules,
	now: number,
): FirstContactJudgement {
	const excluded = exclusionOf(ticket, rules);
	const resolvedAt = ticket.firstResolvedAt;
	if (excluded !== null || resolvedAt === null) {
		return { outcome: 'excluded', reason: excluded ?? 'not_resolved' };
	}
	const closesAt = resolvedAt + rules.windowMs;
	const reasons = failuresOf(ticket, { rules, closesAt });
	const [reason] = reasons;
	if (reason) return { outcome: 'failed', reason, reasons, provisional: false };
	const isOpen = repeatsWithin(ticket, closesAt).some(({ state }) => state === 'suggested');
	return { outcome: 'passed', provisional: now <= closesAt || isOpen };
}

function exclusionOf(
	{ type, status, isMerged, firstResolvedAt }: FirstContactInputs,
	{ types }: FirstContactRules,
): NotCounted | null {
	if (isMerged) return 'merged';
	if (status === 'rejected') return 'rejected';
	if (status === 'cancelled') return 'withdrawn';
	if (type === null || !types.includes(type)) return 'other_type';
	return firstResolvedAt === null ? 'not_resolved' : null;
}

/** In the order of their weight: what the customer says overrides what we have counted. */
function failuresOf(
	ticket: FirstContactInputs,
	{ rules, closesAt }: { rules: FirstContactRules; closesAt: number },
): Failure[] {
	const contacts = ticket.contacts + (rules.allowsInfoRequests ? 0 : ticket.answers);
	const { firstReopenedAt } = ticket;
	const failures: [Failure, boolean][] = [
		['survey_no', ticket.saysResolved === false],
		['reopened', firstReopenedAt !== null && firstReopenedAt <= closesAt],
		['repeat', repeatsWithin(ticket, closesAt).some(({ state }) => state === 'confirmed')],
		['several_contacts', contacts > 1],
		['escalated', rules.refusesEscalated && ticket.level >= 1],
		['other_handler', !isSameHandler(ticket)],
	];
	return failures.flatMap(([reason, applies]) => (applies ? [reason] : []));
}

function repeatsWithin({ repeats }: FirstContactInputs, closesAt: number) {
	return repeats.filter(({ receivedAt }) => receivedAt !== null && receivedAt <= closesAt);
}

/** The first person, or the team that it came to first. Where nobody is on record, nobody else can have been. */
function isSameHandler({ firstHandler, resolver, firstTeam, resolverTeam }: FirstContactInputs): boolean {
	if (firstHandler === null || resolver === null || firstHandler === resolver) return true;
	return firstTeam !== null && firstTeam === resolverTeam;
}
