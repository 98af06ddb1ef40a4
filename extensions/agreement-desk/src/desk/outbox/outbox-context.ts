import type { Environment } from '../../delivery/channel-record.ts';
import type { DeliveryOutcome } from '../../delivery/outcome.ts';
import type { DeliveryTools } from '../../delivery/sender.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import type { NotificationRow } from '../../store/tables.ts';
import type { SweepContext } from '../sweep.ts';

/** How channels become senders. */
export interface SendingContext {
	readonly env: Environment;
	readonly box: SecretBox;
	readonly tools: DeliveryTools;
}

export interface OutboxContext extends SweepContext, SendingContext {
	/** The content of a file in the library of Directus. */
	readonly readFile: (id: string) => Promise<Buffer>;
	/** In [0, 1). */
	readonly chance: () => number;
	/** Methods that start something outside the database and have no channel. */
	readonly started?: Readonly<
		Partial<Record<NotificationMethod, (notification: NotificationRow) => Promise<DeliveryOutcome>>>
	>;
	/** Something may be due now that was not a moment ago. */
	readonly wake: () => void;
}
