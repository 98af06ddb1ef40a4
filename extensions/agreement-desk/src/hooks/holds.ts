import { setTimeout as sleep } from 'node:timers/promises';
import type { HoldContext } from '../desk/hold-rows.ts';
import type { Host } from '../install/host.ts';
import type { Db } from '../store/db.ts';
import { releaseLocks, shortenLocks } from '../store/lock.ts';
import { contextOf } from './engine.ts';
import type { Change, HookCall } from './register.ts';
import { whenAnswered } from './request-scope.ts';

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

/**
 * How long a change of which nobody says how it ended is in the way, ms: over a socket or in a flow, one that was
 * allowed and that Directus then refused.
 */
const usualLeaseMs = 5_000;
/** As long as a request may last between its check and its change where very many work at once, ms. */
const longLeaseMs = 30_000;
/** A flow that the request has set off may still be at it, ms. */
const afterAnswerMs = 1_000;

export function createHolds(host: Host): Holds {
	const holders = new WeakMap<object, string>();
	const letGo = async (mark: object, also: readonly string[] = []) => {
		const holder = holders.get(mark);
		if (holder) await releaseLocks(host.database, [holder, ...also]);
	};
	/** An answered request has made its change, or never will. Hints must not fail: the lease lapses all the same. */
	const soonLetGo = (holder: string) => {
		shortenLocks(host.database, { token: holder, until: Date.now() + afterAnswerMs }).catch(
			(problem: unknown) => host.logger.warn(problem, 'Agreement Desk gives back a lease when it lapses'),
		);
	};
	return {
		letGo,
		async during({ keys, mark }, { db }, { hold, work, also }) {
			const holder = contextOf(host.env).newId();
			const leaseMs = !db.isTransaction && whenAnswered(() => soonLetGo(holder)) ? longLeaseMs : usualLeaseMs;
			await hold(db, keys, { holder, now: Date.now, sleep, leaseMs });
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
