import type { HttpClient } from './http/http-client.ts';
import type { DeliveryOutcome } from './outcome.ts';
import type { Outgoing } from './outgoing.ts';

/** What a sender needs beside its settings. */
export interface DeliveryTools {
	/** Epoch ms; signatures carry the time of the attempt. */
	readonly now: () => number;
	/** A text that was never given before, for signatures. */
	readonly nonce: () => string;
	readonly http: HttpClient;
}

/** Hands one message to one target. Never throws: what goes wrong is an outcome. */
export interface Sender<Message extends Outgoing = Outgoing> {
	send(message: Message): Promise<DeliveryOutcome>;
	/** What became of a message of unknown outcome; only where the provider can be asked. */
	readonly queryReceipt?: (question: ReceiptQuestion) => Promise<Receipt>;
	close(): void;
}

export interface ReceiptQuestion {
	readonly key: string;
	/** The number, as it was sent to. */
	readonly to: string;
	/** What the provider called it, where it had answered. */
	readonly providerId?: string | null;
	/** Epoch ms of the attempt. */
	readonly sentAt: number;
}

/**
 * - `delivered`: on the phone; `accepted`: the provider has it, the network has not answered yet
 * - `failed`: the network refused it
 * - `not_found`: the provider knows of no such message. Providers list a message with a delay: believe this only
 *   when the attempt is some minutes old.
 * - `unclear`: the provider could not be asked, or does not tell which message it means
 */
export interface Receipt {
	readonly state: 'delivered' | 'accepted' | 'failed' | 'not_found' | 'unclear';
	readonly proof: string;
	readonly providerId?: string | null;
}
