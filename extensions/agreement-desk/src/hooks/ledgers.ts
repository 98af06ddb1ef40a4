import { collections } from '../../../../schema/collections/index.ts';
import { forbidden } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import type { Registrar } from './register.ts';

/** Written by the engine alone. Our own writes do not pass through Directus's services, so whatever does is a client. */
const engineOnly = ['desk_timers', 'desk_events', 'desk_notifications'] as const;

/** Refuses every client write to what serves as evidence, whoever asks, the administrator included. */
export function registerLedgers(on: Registrar): void {
	for (const collection of engineOnly) {
		on.onCreate(collection, async (payload) => refuse(collection, payload));
		on.onUpdate(collection, async ({ payload }) => refuse(collection, payload));
		on.onDelete(collection, async () => refuse(collection, {}));
	}
	on.onUpdate('desk_messages', async ({ payload }) => refuseMessageChange(payload));
	on.onDelete('desk_messages', async () => refuseMessageChange({}));
}

function refuse(collection: (typeof engineOnly)[number], payload: object): never {
	const label = collections.find((definition) => definition.collection === collection)?.plural;
	throw forbidden(
		placeOf(collection, payload),
		null,
		text(
			`${label?.['zh-CN'] ?? collection}由系统根据协议自动生成，不能新增、修改或删除`,
			`${label?.['en-US'] ?? collection} are kept by the engine and cannot be created, changed or deleted`,
		),
	);
}

function refuseMessageChange(payload: object): never {
	throw forbidden(
		placeOf('desk_messages', payload),
		null,
		text(
			'沟通记录是证据，写入后不能修改或删除；请另写一条',
			'a message is evidence and cannot be changed or deleted; write another one',
		),
	);
}

/** Names the fields that were sent, so that the client sees which part of its request is meant. */
function placeOf(collection: string, payload: object): string {
	const fields = Object.keys(payload);
	return fields.length > 0 ? `${collection}.${fields.join(', ')}` : collection;
}
