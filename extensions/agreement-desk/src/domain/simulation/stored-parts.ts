import type { CustomCommitment } from '../agreement/custom-commitment.ts';
import type { LadderStep } from '../agreement/escalation-ladder.ts';
import type { Timeline } from '../timers/timeline.ts';
import type { NamedCalendar } from './simulated-calendar.ts';

/** What a request refers to, as it is stored. */
export interface StoredParts {
	readonly agreement: StoredAgreement | null;
	readonly calendar: NamedCalendar | null;
	readonly timeline: Timeline | null;
	/** Those that commitments of the version, or of the request, name; by id. */
	readonly otherCalendars: ReadonlyMap<string, NamedCalendar>;
}

export interface StoredAgreement {
	readonly id: string;
	readonly code: string;
	readonly version: string;
	/** As they are kept, not yet checked: a draft may hold anything. */
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly ladder: readonly LadderStep[] | null;
	readonly commitments: readonly CustomCommitment[];
	readonly calendar: NamedCalendar | null;
}
