import { expect } from 'vitest';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import type { Row } from './read.ts';

/** What Directus has sent to a subscription. */
export interface Subscription {
	readonly event: string;
	readonly data: readonly Row[];
}

export interface Subscriber {
	/** Of one collection, after the answer to the subscription itself. */
	heard(collection: string): readonly Subscription[];
	close(): void;
}

interface Message {
	readonly type?: string;
	readonly status?: string;
	readonly event?: string;
	readonly uid?: string;
	readonly data?: Row[];
}

/** Logs in over a WebSocket and subscribes to whole collections. */
export async function subscribe(
	instance: Instance,
	{ token, collections }: { token: string; collections: readonly string[] },
): Promise<Subscriber> {
	const socket = new WebSocket(`${instance.url.replace('http', 'ws')}/websocket`);
	const messages: Message[] = [];
	const send = (message: object) => socket.send(JSON.stringify(message));
	socket.addEventListener('message', ({ data }) => {
		const message = JSON.parse(String(data)) as Message;
		if (message.type === 'ping') send({ type: 'pong' });
		else messages.push(message);
	});
	await new Promise((open, fail) => {
		socket.addEventListener('open', open);
		socket.addEventListener('error', () => fail(new Error('no WebSocket')));
	});
	send({ type: 'auth', access_token: token });
	const welcome = await until(() => messages.find(({ type }) => type === 'auth'), { what: 'the login' });
	expect(welcome.status).toBe('ok');
	for (const collection of collections)
		send({ type: 'subscribe', collection, uid: collection, query: { fields: ['*'] } });
	for (const collection of collections) {
		const begun = () => messages.some(({ uid, event }) => uid === collection && event === 'init');
		await until(begun, { what: `the subscription to ${collection}` });
	}
	return {
		heard: (collection) =>
			messages.flatMap(({ uid, event, data }) =>
				uid === collection && event !== undefined && event !== 'init' ? [{ event, data: data ?? [] }] : [],
			),
		close: () => socket.close(),
	};
}
