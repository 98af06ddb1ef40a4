import {
	maskBankCard,
	maskDocument,
	maskEmail,
	maskIdCard,
	maskPhone,
} from '../domain/conduct/personal-data/mask.ts';

/** As what a value is masked; `auto` goes by how it looks. */
export const maskKinds = ['auto', 'phone', 'email', 'id_card', 'bank_card', 'document'] as const;

export type MaskKind = (typeof maskKinds)[number];

/** What may be seen of personal data by whoever looks over a shoulder. Never the value itself. */
export function maskValue(value: string, kind: MaskKind): string {
	const trimmed = value.trim();
	if (trimmed === '') return '';
	const masked = maskAs(trimmed, kind);
	// what is too short for its mask would show through it
	return masked === trimmed ? '******' : masked;
}

function maskAs(value: string, kind: MaskKind): string {
	switch (kind) {
		case 'phone':
			return maskPhone(value);
		case 'email':
			return value.includes('@') ? maskEmail(value) : '******';
		case 'id_card':
			return maskIdCard(value);
		case 'bank_card':
			return maskBankCard(value);
		case 'document':
			return maskDocument(value);
		case 'auto':
			return maskAs(value, kindOf(value));
	}
}

function kindOf(value: string): MaskKind {
	if (value.includes('@')) return 'email';
	return /^[+()\d\s-]{5,20}$/.test(value) ? 'phone' : 'document';
}
