import type { AgreementStatus } from '../../domain/vocabulary.ts';

/** A version as the list reads it. Instants are ISO 8601. */
export interface VersionRow {
	readonly id: string;
	readonly code: string;
	readonly version: string;
	readonly title: string | null;
	readonly status: AgreementStatus;
	readonly effective_from: string | null;
	readonly effective_to: string | null;
	readonly customer: { readonly id: string; readonly name: string } | null;
}

export interface ListedAgreement {
	readonly code: string;
	readonly title: string | null;
	readonly customer: string;
	readonly versions: readonly VersionRow[];
}

/** The versions by agreement and customer, in the order in which they came. */
export function agreementsOf(rows: readonly VersionRow[]): readonly ListedAgreement[] {
	const groups = Map.groupBy(rows, ({ code, customer }) => `${code} ${customer?.id ?? ''}`);
	return [...groups.values()].flatMap((versions) => {
		const [first] = versions;
		if (!first) return [];
		return [{ code: first.code, title: first.title, customer: first.customer?.name ?? '', versions }];
	});
}

/** The version that one wants to read: the one in force at an instant (epoch ms), else the latest. */
export function entryOf(versions: readonly VersionRow[], now: number): VersionRow | null {
	const isInForce = ({ status, effective_from: from, effective_to: to }: VersionRow) =>
		status === 'active' && from !== null && Date.parse(from) <= now && (to === null || Date.parse(to) > now);
	return versions.find(isInForce) ?? versions[0] ?? null;
}
