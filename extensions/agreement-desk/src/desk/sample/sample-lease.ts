import type { Db } from '../../store/db.ts';
import { layLock, releaseLocks, takeLock } from '../../store/lock.ts';

export type SampleAct = 'in' | 'out';

const name = 'sample-data';
/** A node that is killed meanwhile is in the way for this long, ms. */
const leaseMs = 10_000;
const renewalMs = leaseMs / 4;

interface LeaseContext {
	/** Epoch ms. */
	readonly now: () => number;
	readonly newId: () => string;
	readonly report: (problem: unknown, what: string) => void;
}

/** What is being done with the sample at this moment, on whichever node; null for nothing. */
export async function sampleActUnderWay(db: Db, now: number): Promise<SampleAct | null> {
	const { token, until } = await layLock(db, name);
	if (token === null || until === null || until < now) return null;
	return token.startsWith('out:') ? 'out' : 'in';
}

/**
 * Takes the sample for an act of this node.
 *
 * @returns how to give it back; null when somebody else is at it.
 */
export async function leaseSample(
	db: Db,
	act: SampleAct,
	{ now, newId, report }: LeaseContext,
): Promise<(() => Promise<void>) | null> {
	await layLock(db, name);
	const token = `${act}:${newId()}`;
	const take = () => takeLock(db, { name, token, now: now(), until: now() + leaseMs });
	if (!(await take())) return null;
	let renewal: Promise<unknown> = Promise.resolve();
	const timer = setInterval(() => {
		renewal = take().catch((problem: unknown) =>
			report(problem, 'the lease of the sample data could not be renewed'),
		);
	}, renewalMs);
	return async () => {
		clearInterval(timer);
		// a renewal still under way would take it again behind its release
		await renewal;
		await releaseLocks(db, [token]);
	};
}
