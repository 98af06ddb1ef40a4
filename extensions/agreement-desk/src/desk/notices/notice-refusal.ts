import type { LocalizedText } from '../../domain/localized-text.ts';
import { clauseOfNotice } from '../../domain/notices/notice-kinds.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { forbidden, invalid, type Complaint, type Refusal } from '../refusal.ts';

type OfKind = Pick<NoticeRow, 'kind'>;

/** What is wrong with a field of a notice, with the clause that a notice of its kind rests on. */
export function wrong({ kind }: OfKind, field: string, wording: LocalizedText): Complaint {
	return { place: `desk_notices.${field}`, clause: clauseOfNotice(kind), text: wording };
}

export function invalidIn(notice: OfKind, field: string, wording: LocalizedText): Refusal {
	const { place, clause, text } = wrong(notice, field, wording);
	return invalid(place, clause, text);
}

export function forbiddenIn(notice: OfKind, field: string, wording: LocalizedText): Refusal {
	const { place, clause, text } = wrong(notice, field, wording);
	return forbidden(place, clause, text);
}
