import type { MappedText, Span } from '../../agreement/reading/text/mapped-text.ts';
import type { Severity } from '../lexicon/lexicon-entry.ts';

export type PersonalDataKind =
	| 'cn_id_card'
	| 'bank_card'
	| 'cn_mobile'
	| 'cn_landline'
	| 'intl_phone'
	| 'email'
	| 'cn_passport'
	| 'cn_plate'
	| 'uscc'
	| 'address'
	| 'secret'
	| 'secret_request'
	| 'custom_data';

/** Something in a text that has the form of personal data, before anybody asked whose it is. */
export interface Detection {
	readonly kind: PersonalDataKind;
	/** In one form for each datum, to be compared with what is on record. Never to be stored. */
	readonly value: string;
	/** What may stand in its place; null where nothing needs to, or nothing can. */
	readonly masked: string | null;
	/** In the text it was found in; in the source once `inSource` has been there. */
	readonly span: Span;
	/** Of a datum of nobody in particular. */
	readonly severity: Severity;
	/** What an admin calls it, for `custom_data`. */
	readonly name: string | null;
}

export type Detector = (text: string) => readonly Detection[];

/** The same detections with their places in the source. */
export function inSource(detections: readonly Detection[], { from, to }: MappedText): Detection[] {
	return detections.map((detection) => ({
		...detection,
		span: { from: from[detection.span.from] ?? 0, to: to[detection.span.to - 1] ?? 0 },
	}));
}

export function spanOf(match: RegExpMatchArray): Span {
	const from = match.index ?? 0;
	return { from, to: from + match[0].length };
}
