import { setTimeout as sleep } from 'node:timers/promises';
import type { HoldContext } from '../desk/hold-rows.ts';
import type { Host } from '../install/host.ts';
import type { Db } from '../store/db.ts';
import { releaseLocks } from '../store/lock.ts';
import { contextOf } from './engine.ts';
import type { Change, HookCall } from './register.ts';

/** Rows that a change holds from the moment it is checked until it is made. */
export interface Holds {
	/** Checks a change while nobody else can make another one of the same rows. What it holds is given back by `letGo`. */
	during<T>(change: Change, call: HookCall, options: DuringOptions<T>): Promise<T>;
	/** Nobody waits any longer for a change that is made. A transaction held nothing that outlives it. */
	letGo(mark: object, also?: readonly string[]): Promise<void>;
}

interface DuringOptions<T> {
	readonly hold: (db: Db, ids: readonly string[], context: HoldContext) => Promise<void>;
	readonly work: () => Promise<T>;
	/** Tokens of other locks that are given back with it. */
	readonly also?: readonly string[];
}

export function createHolds(host: Host): Holds {
	const holders = new WeakMap<object, string>();
	const letGo = async (mark: object, also: readonly string[] = []) => {
		const holder = holders.get(mark);
		if (holder) await releaseLocks(host.database, [holder, ...also]);
	};
	return {
		letGo,
		async during({ keys, mark }, { db }, { hold, work, also }) {
			const holder = contextOf(host.env).newId();
			await hold(db, keys, { holder, now: Date.now, sleep });
			if (!db.isTransaction) holders.set(mark, holder);
			try {
				return await work();
			} catch (problem) {
				await letGo(mark, also);
				throw problem;
			}
		},
	};
}
