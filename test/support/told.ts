import type { Instance } from '../harness/instance.ts';
import type { ReceivedMessage } from '../harness/smtp.ts';
import { readRows, type Row } from './read.ts';

export interface Told {
	readonly alert: Row;
	/** What told of it: the alert itself, or the digest in which it was gathered with others. */
	readonly by: Row;
}

/** The alerts that a filter finds, each with what told its reader of it. */
export async function readTold(instance: Instance, filter: string): Promise<Told[]> {
	const fields = 'fields=id,ticket,kind,method,recipient,state,digest,email_message_id';
	const alerts = await readRows(instance, 'desk_notifications', `${fields}&${filter}`);
	const digests = await readRows(instance, 'desk_notifications', `${fields}&filter[kind][_eq]=digest`);
	const digestOf = new Map(digests.map((row) => [row['id'], row]));
	return alerts.map((alert) => ({ alert, by: digestOf.get(alert['digest']) ?? alert }));
}

export const isTold = ({ by }: Told): boolean => by['state'] === 'sent';

/** The mails in which these alerts are told. */
export function mailsOf(told: readonly Told[], messages: readonly ReceivedMessage[]): ReceivedMessage[] {
	const ids = new Set(told.map(({ by }) => by['email_message_id']));
	return messages.filter(({ messageId }) => ids.has(messageId));
}
