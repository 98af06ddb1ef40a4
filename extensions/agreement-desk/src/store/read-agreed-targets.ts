import type { Force, Metric } from '../domain/vocabulary.ts';
import type { Db } from './db.ts';
import { agreementTable, commitmentTable } from './tables.ts';

/** What versions agreed of one promise. */
export interface AgreedTarget {
	readonly clause: string;
	readonly metric: Metric;
	readonly force: Force;
	/** Below this share of kept ones the customer gets credits, 0 to 100; null where a miss costs none. */
	readonly creditBelow: number | null;
}

/** The promises of these versions. */
export async function readAgreedTargets(db: Db, agreements: readonly string[]): Promise<AgreedTarget[]> {
	if (agreements.length === 0) return [];
	const rows: object[] = await db(commitmentTable.name)
		.select('agreement', 'clause', 'metric', 'force', 'credit')
		.whereIn('agreement', [...agreements]);
	const terms: object[] = await db(agreementTable.name)
		.select('id', 'credit_tiers')
		.whereIn('id', [...agreements]);
	const limits = new Map(
		agreementTable
			.decode(db, terms)
			.map(({ id, credit_tiers }) => [
				id,
				Math.max(...(credit_tiers ?? []).map(({ attainment_below_percent: limit }) => limit)),
			]),
	);
	return commitmentTable.decode(db, rows).flatMap(({ agreement, clause, metric, force, credit }) => {
		if (metric === null) return [];
		const limit = credit ? (limits.get(agreement ?? '') ?? -Infinity) : -Infinity;
		return [
			{
				...{ clause, metric, force: force ?? 'obligation' },
				creditBelow: Number.isFinite(limit) ? limit : null,
			},
		];
	});
}
