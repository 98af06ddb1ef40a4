import type { RegisterFunctions } from '@directus/types';
import { z } from 'zod';
import { collections } from '../../../../schema/collections/index.ts';
import type { CollectionDefinition } from '../../../../schema/define.ts';
import type { Payload } from '../desk/payload.ts';
import { checkPayload } from '../desk/check-payload.ts';
import { invalid } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import type { Host } from '../install/host.ts';
import type { Desk } from './desk.ts';
import { ownEmissions } from './own-emissions.ts';
import { keysOfReferences, settleReferences } from './references.ts';
import { toDirectusError } from './to-directus-error.ts';

type EventContext = Parameters<Parameters<RegisterFunctions['filter']>[1]>[2];

/** What a hook of ours is given: the transaction Directus is in, if it is in one, and who asks. */
export interface HookCall {
	/** Always the database of the call, never the global one: that would deadlock SQLite. */
	readonly db: Db;
	readonly user: string | null;
	readonly context: EventContext;
}

const payloadSchema = z.record(z.string(), z.unknown());
const keysSchema = z.array(z.union([z.string(), z.number()])).transform((keys) => keys.map(String));

/** The registration functions of Directus with our habits: refusals become errors, nothing else escapes unlogged. */
export interface Registrar {
	onCreate(collection: string, handler: (payload: Payload, call: HookCall) => Promise<object | void>): void;
	onUpdate(collection: string, handler: (change: Change, call: HookCall) => Promise<object | void>): void;
	onDelete(collection: string, handler: (keys: string[], call: HookCall) => Promise<void>): void;
	/** Before files of Directus, which are no collection of ours, are changed or deleted. */
	beforeFileUpdate(handler: (change: Change, call: HookCall) => Promise<void>): void;
	beforeFileDelete(handler: (keys: string[], call: HookCall) => Promise<void>): void;
	/** After the fact, and perhaps never: a hint, no more. */
	afterwards(event: string, handler: (keys: string[], mark: object) => Promise<void>): void;
}

/** One change of some rows. */
export interface Change {
	readonly keys: string[];
	readonly payload: Payload;
	/** The same object when the change is checked and after it was made, by which the two know each other. */
	readonly mark: object;
}

export function createRegistrar(
	register: RegisterFunctions,
	{ desk, host }: { desk: Desk; host: Host },
): Registrar {
	const guarded = guard(desk);
	const registrar: Registrar = {
		onCreate(collection, handler) {
			const definition = definitionOf(collection);
			register.filter(`${collection}.items.create`, (input, _meta, context) => {
				if (ownEmissions.isRecreation(context.database, input)) return input;
				return guarded(context, async (call) => {
					const given = readPayload(collection, input);
					checkPayload(definition, given, { isNew: true });
					const payload = await settleReferences(definition, given, { host, call });
					return { ...payload, ...(await handler(payload, call)) };
				});
			});
		},
		onUpdate(collection, handler) {
			const definition = definitionOf(collection);
			register.filter(`${collection}.items.update`, (input, meta, context) => {
				if (ownEmissions.isTouch(meta['keys'])) return input;
				return guarded(context, async (call) => {
					const given = readPayload(collection, input);
					checkPayload(definition, given, { isNew: false });
					const { keys, mark } = readKeys(meta);
					const payload = keysOfReferences(definition, given);
					return { ...given, ...(await handler({ keys, payload, mark }, call)) };
				});
			});
		},
		onDelete(collection, handler) {
			register.filter(`${collection}.items.delete`, (keys, _meta, context) =>
				guarded(context, async (call) => {
					await handler(keysSchema.parse(keys), call);
					return keys;
				}),
			);
		},
		...fileHooks(register, guarded),
		afterwards(event, handler) {
			register.action(event, async (meta) => {
				try {
					const { keys, mark } = readKeys(meta);
					if (ownEmissions.isTouch(mark)) return;
					await handler(keys, mark);
				} catch (problem) {
					host.logger.warn(problem, `Agreement Desk will catch up with ${event} in its next round`);
				}
			});
		},
	};
	return registrar;
}

type Guarded = ReturnType<typeof guard>;

function fileHooks(
	register: RegisterFunctions,
	guarded: Guarded,
): Pick<Registrar, 'beforeFileUpdate' | 'beforeFileDelete'> {
	return {
		beforeFileUpdate(handler) {
			register.filter('files.update', (input, meta, context) =>
				guarded(context, async (call) => {
					const payload = payloadSchema.safeParse(input);
					if (payload.success) await handler({ ...readKeys(meta), payload: payload.data }, call);
					return input;
				}),
			);
		},
		beforeFileDelete(handler) {
			register.filter('files.delete', (keys, _meta, context) =>
				guarded(context, async (call) => {
					await handler(keysSchema.parse(keys), call);
					return keys;
				}),
			);
		},
	};
}

/** Directus hands one array of keys to the filter and to the action of an update, whatever filters do to its payload. */
export function readKeys(meta: Record<string, unknown>): { keys: string[]; mark: object } {
	const given: unknown = meta['keys'] ?? (meta['key'] === undefined ? [] : [meta['key']]);
	const keys = keysSchema.parse(given);
	return { keys, mark: Array.isArray(given) ? given : keys };
}

/** Runs a rule and turns its refusal into an error of Directus, in the language of who asked. */
function guard(desk: Desk) {
	return async <T>(context: EventContext, work: (call: HookCall) => Promise<T>): Promise<T> => {
		const db = context.database;
		const user = context.accountability?.user ?? null;
		try {
			desk.requireReady();
			return await work({ db, user, context });
		} catch (problem) {
			throw await toDirectusError(problem, db, user);
		}
	};
}

/** A list may hold anything where rows are meant. */
function readPayload(collection: string, input: unknown): Payload {
	const parsed = payloadSchema.safeParse(input);
	if (parsed.success) return parsed.data;
	throw invalid(
		collection,
		null,
		text(`每一项都必须是对象（当前为 ${shown(input)}）`, `each row must be an object; it is ${shown(input)}`),
	);
}

function definitionOf(collection: string): CollectionDefinition {
	const definition = collections.find((candidate) => candidate.collection === collection);
	if (definition) return definition;
	throw new Error(`${collection} is no collection of Agreement Desk`);
}
