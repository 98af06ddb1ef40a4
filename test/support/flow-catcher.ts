import type { Instance } from '../harness/instance.ts';
import { startLoopbackServer } from '../harness/loopback-server.ts';
import type { Row } from './read.ts';
import { create } from './set-up-desk.ts';

/** A place to which Flows report that they ran. */
export interface Catcher {
	readonly url: string;
	/** What came to this path, in the order in which it came. */
	caught(path: string): readonly Row[];
	stop(): Promise<void>;
}

export async function startCatcher(): Promise<Catcher> {
	const caught: { path: string; body: Row }[] = [];
	const server = await startLoopbackServer(({ url, body }) => {
		caught.push({ path: `${url.pathname}${url.search}`, body: JSON.parse(body) as Row });
		return { body: {} };
	});
	return {
		url: server.origin,
		caught: (path) => caught.filter((one) => one.path === path).map(({ body }) => body),
		stop: () => server.stop(),
	};
}

/** Lets Flows call on this machine, which Directus forbids unless told otherwise. */
export const flowsMayCallHere = { IMPORT_IP_DENY_LIST: '169.254.169.254' } as const;

interface Step {
	readonly type: string;
	readonly options: object;
}

/** A Flow that is switched on, with its operations one after the other; each may also be left by its reject path. */
export async function createFlow(
	instance: Instance,
	flow: object,
	steps: readonly Step[],
): Promise<{ id: string; operations: string[] }> {
	const row = { name: 'Test', status: 'active', accountability: null, operation: null, ...flow };
	const id = String((await create(instance, 'directus_flows', row))['id']);
	const operations: string[] = [];
	for (const [place, { type, options }] of steps.entries()) {
		const operation = await create(instance, 'directus_operations', {
			flow: id,
			key: `step_${place}`,
			type,
			options,
			position_x: 19 + 18 * place,
			position_y: 1,
		});
		operations.push(String(operation['id']));
	}
	for (const [place, operation] of operations.entries()) {
		const next = operations[place + 1];
		if (next) await instance.request('PATCH', `/operations/${operation}`, { resolve: next });
	}
	await instance.request('PATCH', `/flows/${id}`, { operation: operations[0] });
	return { id, operations };
}

/** Beside what happens, as the studio calls it. */
export function onAction(scope: string, collection: string): object {
	return { trigger: 'event', options: { type: 'action', scope: [scope], collections: [collection] } };
}

/** Tells the catcher; `body` is JSON once its placeholders are filled in. */
export function report(catcher: Catcher, path: string, body: string): Step {
	return { type: 'request', options: { url: `${catcher.url}${path}`, method: 'POST', body } };
}
