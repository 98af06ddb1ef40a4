import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import type { Db } from '../../store/db.ts';
import { isKey } from '../../store/is-key.ts';
import { lockNotice, readNotices } from '../../store/notices.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { missing } from '../refusal.ts';

/** @throws Refusal (404) for a notice that does not exist. */
export async function findNotice(db: Db, id: string): Promise<NoticeRow> {
	const [notice] = isKey(id) ? await readNotices(db, [id]) : [];
	if (notice) return notice;
	throw noNotice(id);
}

/** The same, held until the transaction ends. */
export async function holdNotice(trx: Db, id: string): Promise<NoticeRow> {
	const notice = isKey(id) ? await lockNotice(trx, id) : null;
	if (notice) return notice;
	throw noNotice(id);
}

export function noNotice(id: string) {
	return missing('notice', '1.4.4', text(`没有这份通知（${shown(id)}）`, `there is no notice ${shown(id)}`));
}
