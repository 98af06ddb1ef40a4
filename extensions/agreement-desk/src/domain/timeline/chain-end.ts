import { canonicalJson } from './canonical-json.ts';

/** The end of a chain as the row of its ticket keeps it: what is cut off behind it, or added, no longer fits. */
export interface ChainEnd {
	/** The number of the last event. */
	readonly length: number;
	/** Its hash. */
	readonly hash: string;
}

/** The text that is sealed with a key that is not in the database. */
export function sealText(ticket: string, { length, hash }: ChainEnd): string {
	return canonicalJson([ticket, length, hash]);
}
