import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { readAgreementRows } from '../store/lock-agreement.ts';
import type { AgreementRow } from '../store/tables.ts';
import { missing } from './refusal.ts';

/** The version with this key. @throws Refusal when there is none, or when it is no key at all. */
export async function findAgreement(db: Db, id: unknown): Promise<AgreementRow> {
	const [row] = z.guid().safeParse(id).success ? await readAgreementRows(db, [String(id)]) : [];
	if (row) return row;
	throw missing(
		'desk_agreements.id',
		'1.1',
		text(`没有协议版本 ${shown(id)}`, `there is no agreement version ${shown(id)}`),
	);
}
