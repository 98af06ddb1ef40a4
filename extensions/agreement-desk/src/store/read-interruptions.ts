import type { CertainNotice } from '../domain/notices/interruption.ts';
import { decodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { noticeTable, type NoticeRow } from './tables.ts';

/** A notice that is certain to suspend, end or resume a service of this customer, with the version that it names. */
export type Interruption = CertainNotice & { readonly agreement: string | null };

type Stored = Pick<NoticeRow, 'id' | 'number' | 'kind' | 'resumes' | 'agreement'> & {
	readonly code: string | null;
	readonly takes_effect_at: unknown;
	readonly ends_at: unknown;
	readonly ended_at: unknown;
};

export async function readInterruptions(db: Db, organization: string): Promise<Interruption[]> {
	const vendor = vendorOf(db);
	const rows: Stored[] = await db(`${noticeTable.name} as n`)
		.leftJoin('desk_agreements as a', 'a.id', 'n.agreement')
		.where('n.organization', organization)
		.whereIn('n.kind', ['suspension', 'termination', 'resumption'])
		.whereNotNull('n.takes_effect_at')
		.select('n.id', 'n.number', 'n.kind', 'n.resumes', 'n.agreement', 'a.code')
		.select('n.takes_effect_at', 'n.ends_at', 'n.ended_at');
	return rows.map(({ takes_effect_at, ends_at, ended_at, ...row }) => ({
		...row,
		takesEffectAt: decodeInstant(takes_effect_at, vendor) ?? Infinity,
		endsAt: decodeInstant(ends_at, vendor),
		endedAt: decodeInstant(ended_at, vendor),
	}));
}
