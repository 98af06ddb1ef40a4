import { notices } from '../../../../../schema/collections/notices.ts';
import type { Db } from '../../store/db.ts';
import { readAgreementRows } from '../../store/lock-agreement.ts';
import { readNotices } from '../../store/notices.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { checkReferences } from '../check-references.ts';
import { checkValues } from '../check-values.ts';
import { givenColumns } from '../given-columns.ts';
import type { Payload } from '../payload.ts';
import { readRowKeys } from './row-keys.ts';

/**
 * What a client gave for a notice, as our store keeps it.
 *
 * @throws Refusal naming the field.
 */
export async function readGiven(db: Db, payload: Payload): Promise<Partial<NoticeRow>> {
	checkValues(notices, payload);
	await checkReferences(db, notices, payload);
	const given = givenColumns(notices, payload) as Partial<NoticeRow>;
	const { contacts, affected_channels: channels } = payload;
	const clause = '1.4.4';
	if (contacts !== undefined) {
		const place = 'desk_notices.contacts';
		given.contacts = await readRowKeys(db, contacts, { place, clause, collection: 'desk_contacts' });
	}
	if (channels !== undefined) {
		const place = 'desk_notices.affected_channels';
		given.affected_channels = await readRowKeys(db, channels, { place, clause, collection: 'desk_channels' });
	}
	return given;
}

/** Keys alone are kept as the studio's picker wants them. */
export function listsOf({ contacts, affected_channels }: Partial<NoticeRow>): Partial<NoticeRow> {
	return {
		...(contacts === undefined ? {} : { contacts }),
		...(affected_channels === undefined ? {} : { affected_channels }),
	};
}

/** A resumption is about the agreement of its suspension, and a notice about an agreement is for its customer. */
export async function filledIn(db: Db, notice: NoticeRow): Promise<Partial<NoticeRow>> {
	const { kind, resumes } = notice;
	const [suspension] = kind === 'resumption' && resumes !== null ? await readNotices(db, [resumes]) : [];
	const agreement = notice.agreement ?? suspension?.agreement ?? null;
	const customer = agreement === null ? null : await customerOf(db, agreement);
	return { agreement, organization: notice.organization ?? customer };
}

async function customerOf(db: Db, agreement: string): Promise<string | null> {
	return (await readAgreementRows(db, [agreement]))[0]?.customer ?? null;
}
