import { text } from '../domain/localized-text.ts';
import type { OrganizationRole } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import type { Candidate } from './agreement-candidate.ts';
import { invalid } from './refusal.ts';

/** The names under which the parties stand in the text; null where neither the version nor a row has one. */
export interface Parties {
	readonly provider: string | null;
	readonly customer: string | null;
}

/** The names that a version gives its parties, or else those of the organisations it refers to. Checks nothing. */
export async function partyNames(db: Db, candidate: Candidate): Promise<Parties> {
	const found = await organizationsOf(db, candidate);
	const nameOf = (key: string | null | undefined) => found.find(({ id }) => id === key)?.name ?? null;
	return {
		provider: filled(candidate.provider_name) ?? nameOf(candidate.provider),
		customer: filled(candidate.customer_name) ?? nameOf(candidate.customer),
	};
}

/**
 * As `partyNames`, once it is sure that the organisations are what the version takes them for (1.1).
 *
 * @throws Refusal naming the reference.
 */
export async function resolveParties(db: Db, candidate: Candidate): Promise<Parties> {
	const found = await organizationsOf(db, candidate);
	for (const role of ['provider', 'customer'] as const) {
		const key: unknown = candidate[role];
		if (role === 'provider' && (key === null || key === undefined)) continue;
		const organization = found.find(({ id }) => id === key);
		if (organization?.role !== role) throw wrongParty(role, organization !== undefined);
	}
	return partyNames(db, candidate);
}

async function organizationsOf(db: Db, { provider, customer }: Candidate) {
	return readOrganizations(
		db,
		[provider, customer].filter((key) => typeof key === 'string'),
	);
}

function filled(name: string | null | undefined): string | null {
	return name === undefined || name === null || name.trim() === '' ? null : name;
}

function wrongParty(role: OrganizationRole, exists: boolean) {
	const [chinese, english] = role === 'customer' ? ['客户', 'a customer'] : ['服务商', 'a service provider'];
	return invalid(
		`desk_agreements.${role}`,
		'1.1',
		exists
			? text(`该单位不是${chinese}；请核对其身份`, `is not ${english}; check the role of the organisation`)
			: text('没有这个单位；请先在“单位”中建立', 'there is no such organisation; create it first'),
	);
}
