import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { releaseLocks } from '../store/lock.ts';
import { reserve } from '../store/reservation.ts';
import { agreementTable } from '../store/tables.ts';
import { invalid } from './refusal.ts';

/** A change that was allowed and then came to nothing, for Directus refused it perhaps, is in the way for this long, ms. */
const leaseMs = 5_000;
/** Longer than a lease, ms: whoever waits is served in the end. */
const patienceMs = 7_000;
const lookAgainMs = 25;

export interface HoldContext {
	/** Epoch ms. */
	readonly now: () => number;
	readonly sleep: (ms: number) => Promise<unknown>;
	/** One change, which holds all its versions or none. */
	readonly holder: string;
}

const nameOf = (version: string) => `version:${version}`;

/**
 * Changes of one version follow each other: between the check of a version and the change that freezes it lies the
 * time of Directus, and what somebody else edits in it would be frozen unseen.
 *
 * @throws Refusal when another change does not end in good time, or at once in a transaction, which others wait for.
 */
export async function holdVersions(db: Db, versions: readonly string[], context: HoldContext): Promise<void> {
	// In one order, so that no two wait for each other.
	for (const version of versions.toSorted()) {
		if (await holdVersion(db, version, context)) continue;
		if (!db.isTransaction) await releaseLocks(db, [context.holder]);
		throw invalid(
			'desk_agreements.status',
			'1.1',
			text(
				'该版本此刻正由他人修改、签署或启用，请稍后重试',
				'is being changed, signed or activated at this moment; try again shortly',
			),
		);
	}
}

async function holdVersion(db: Db, version: string, { now, sleep, holder }: HoldContext): Promise<boolean> {
	const patience = db.isTransaction ? 0 : patienceMs;
	const started = now();
	for (;;) {
		const at = now();
		const row = { table: agreementTable.name, id: version };
		const hold = { name: nameOf(version), holder, row, now: at, until: at + leaseMs };
		if (await reserve(db, hold)) return true;
		if (at - started >= patience) return false;
		await sleep(lookAgainMs);
	}
}

/** Lets the next one change what `holder` holds, and other versions of the customers of `versions` be signed. */
export async function releaseVersions(db: Db, versions: readonly string[], holder: string): Promise<void> {
	await releaseLocks(db, [holder, ...versions]);
}
