import type { ShownDay } from '../../domain/simulation/show-days.ts';
import type { ShownTimer } from '../../domain/simulation/show-timers.ts';

/** What of a timer is drawn. Both the simulator and `GET /desk/tickets/:id/timers` answer with it. */
export type DrawnTimer = Pick<
	ShownTimer,
	| 'started_at'
	| 'effective_start_at'
	| 'due_at'
	| 'breach_at'
	| 'stopped_at'
	| 'state'
	| 'target'
	| 'segments'
	| 'ladder'
>;

export type DrawnDay = ShownDay;

/** Something that happened, in the words of the page. */
export interface DrawnEvent {
	/** Epoch ms. */
	readonly at: number;
	readonly label: string;
	/** Of the Material icons. */
	readonly icon: string;
}

/** Half-open, epoch ms. */
export interface Span {
	readonly from: number;
	readonly to: number;
}
