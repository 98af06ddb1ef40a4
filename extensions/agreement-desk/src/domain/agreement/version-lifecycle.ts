import type { AgreementStatus } from '../vocabulary.ts';

/**
 * What a person may make of a version. A draft may become active at once; one that is being reviewed is signed
 * first. What both sides have signed is never a draft again: an amendment replaces it. That a version is
 * superseded follows from its successor and is nobody's to say.
 */
export const nextStatuses: Readonly<Record<AgreementStatus, readonly AgreementStatus[]>> = {
	draft: ['in_review', 'active'],
	in_review: ['draft', 'signed'],
	signed: ['active', 'terminated'],
	active: ['terminated'],
	superseded: [],
	terminated: [],
};

/** Whether a version has had, or has, or may come to have tickets under it, and is therefore kept for good. */
export function isKept(status: AgreementStatus): boolean {
	return status !== 'draft' && status !== 'in_review';
}

const always = ['status', 'title', 'source_document'] as const;

/** What may still be changed of a version that is no draft. What was agreed is not among it. */
export const openColumns: Readonly<Record<Exclude<AgreementStatus, 'draft'>, readonly string[]>> = {
	in_review: [...always, 'signed_at', 'signed_by_provider', 'signed_by_customer'],
	signed: always,
	active: [...always, 'effective_to'],
	superseded: always,
	terminated: always,
};
