/**
 * What a report says of a mail, from worst to best:
 * - `hard`: it will never arrive (5.x.x, but for what follows)
 * - `soft`: given up, though the address is not to blame: a full box, or what was tried in vain for too long
 * - `delayed`: still being tried
 * - `delivered`: arrived, or passed on to a server that gives no reports
 */
export type BounceResult = 'hard' | 'soft' | 'delayed' | 'delivered';

export interface RecipientReport {
	/** As the report names it; in lower case. */
	readonly recipient: string;
	readonly result: BounceResult;
	/** `5.1.1`; null where the report has none. */
	readonly status: string | null;
	/** What the server over there said. */
	readonly diagnostic: string | null;
}

/** A mail that reports on another one. */
export interface Bounce {
	/** Of the worst recipient. */
	readonly result: BounceResult;
	readonly recipients: readonly RecipientReport[];
	/** From the address the report came to: `notificationOfToken(token, secret)` tells whether we gave it out. */
	readonly token: string | null;
	/** Original-Envelope-Id. Anybody can write one: a hint, no proof. */
	readonly envelopeId: string | null;
	/** Of the mail reported on, with its angle brackets. A hint, no proof. */
	readonly messageId: string | null;
}
