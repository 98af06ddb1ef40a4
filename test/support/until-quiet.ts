import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { readRows, type Row } from './read.ts';

/** Every row of these collections, by REST. */
export function readAll(instance: Instance, collections: readonly string[]): Promise<Row[][]> {
	return Promise.all(collections.map((collection) => readRows(instance, collection)));
}

/**
 * The rows of these collections once the engine has nothing left to do: its mails are sent, and nothing has changed
 * for a second. Whoever claims to write nothing is measured against that. The instance needs a mail server.
 */
export function untilQuiet(instance: Instance, collections: readonly string[]): Promise<Row[][]> {
	return until(
		async () => {
			const found = await readAll(instance, collections);
			await sleep(1_000);
			const unsent = await readRows(instance, 'desk_notifications', 'filter[state][_neq]=sent');
			return unsent.length === 0 && isDeepStrictEqual(await readAll(instance, collections), found) && found;
		},
		{ what: 'the engine to have nothing left to do', timeoutMs: 60_000 },
	);
}
