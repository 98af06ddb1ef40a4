import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { layLock, releaseLocks, takeLock } from '../store/lock.ts';
import type { Host } from './host.ts';

/** A node that is killed while installing holds up the others for this long, ms; their clocks may differ by less. */
const leaseMs = 15_000;
const renewalMs = leaseMs / 3;
const pollMs = 250;

interface Installation {
	/** Epoch ms. */
	readonly now: () => number;
	/** Whether another node has done the work in the meantime. */
	readonly isDone: () => Promise<boolean>;
}

/** Does the work on one node at a time. A node that comes second waits until the first is done with it. */
export async function withInstallationLock(
	host: Host,
	{ now, isDone }: Installation,
	work: () => Promise<void>,
): Promise<void> {
	const lock = { name: 'install', token: randomUUID() };
	const take = async () => {
		await layLock(host.database, lock.name);
		return takeLock(host.database, { ...lock, now: now(), until: now() + leaseMs });
	};
	for (let turn = 0; !(await take()); turn += 1) {
		if (await isDone()) return;
		if (turn === 0) host.logger.info(waiting);
		await sleep(pollMs);
	}
	let renewal: Promise<unknown> = Promise.resolve();
	const timer = setInterval(() => {
		renewal = take().catch((problem: unknown) =>
			host.logger.warn(problem, 'Agreement Desk could not renew its installation lock'),
		);
	}, renewalMs);
	try {
		await work();
	} finally {
		clearInterval(timer);
		// A renewal still under way would take the lock again behind its release.
		await renewal;
		await releaseLocks(host.database, [lock.token]);
	}
}

const waiting =
	'Agreement Desk: another node is installing, or was stopped while it did; waiting for it to finish, or ' +
	`for at most ${leaseMs / 1_000} s after its end`;
