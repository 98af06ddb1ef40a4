import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import type { Row } from './read.ts';

/** Puts a notification into the outbox as the engine would, and returns its key. Instants are dates. */
export async function putIntoOutbox(knex: Knex, row: Row): Promise<string> {
	const id = uuidv7();
	await knex('desk_notifications').insert({
		id,
		idempotency_key: `test:${randomUUID()}`,
		kind: 'message',
		state: 'queued',
		attempts: 0,
		next_attempt_at: new Date(),
		date_created: new Date(),
		language: 'en-US',
		subject: 'Subject',
		body: 'Text',
		...(row['method'] === 'email' ? { email_message_id: `<${id}@desk.example>` } : {}),
		...row,
	});
	return id;
}

export async function readNotification(instance: Instance, id: string): Promise<Row> {
	const { body } = await instance.request('GET', `/items/desk_notifications/${id}`);
	return (body as { data: Row }).data;
}

/** Waits until a notification is in one of these states (10 s unless told). */
export async function untilState(
	instance: Instance,
	id: string,
	states: readonly string[],
	timeoutMs = 10_000,
): Promise<Row> {
	let last: Row = {};
	try {
		return await until(
			async () => {
				last = await readNotification(instance, id);
				return states.includes(String(last['state'])) ? last : undefined;
			},
			{ what: `a notification in state ${states.join(' or ')}`, timeoutMs },
		);
	} catch (cause) {
		throw new Error(`${String(cause)}; it is ${JSON.stringify(last)}`, { cause });
	}
}
