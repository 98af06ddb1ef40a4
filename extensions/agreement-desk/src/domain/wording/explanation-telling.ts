import type { Explanation } from '../timers/explanation.ts';
import type { LocalMoment } from './local-moment.ts';

/** What the sentences of one explanation are made from. */
export interface Telling {
	readonly explanation: Explanation;
	readonly moment: LocalMoment;
	readonly timezone: string;
}
