/** The target took the message; `proof` is what it answered, `providerId` the name under which it knows it. */
export interface DeliverySuccess {
	readonly result: 'sent';
	readonly proof: string;
	readonly providerId?: string | null;
}

/**
 * - `temporary`: tried again; nothing was handed over
 * - `permanent`: never tried again
 * - `unknown`: the line broke after the text was handed over, so it may have arrived. A mail or a webhook is sent
 *   again, since its receiver can tell the two for one (Message-ID, webhook-id); an SMS only after its receipt was
 *   asked for.
 */
export interface DeliveryFailure {
	readonly result: 'temporary' | 'permanent' | 'unknown';
	/** Says what to do; holds no secret. */
	readonly reason: string;
	/** The target wants no other attempt before so many ms. */
	readonly retryAfterMs?: number;
	/** Not this message is wrong but the target itself (down, login, key, address, switched off): others would fail too. */
	readonly targetFault?: boolean;
	/** The target is there no more and wants nothing ever again: its channel is switched off. */
	readonly targetGone?: boolean;
}

/** How an attempt to deliver ended. */
export type DeliveryOutcome = DeliverySuccess | DeliveryFailure;
