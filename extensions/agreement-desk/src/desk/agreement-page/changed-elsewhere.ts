import type { AgreementRow } from '../../store/tables.ts';
import { agreementTable } from '../../store/tables.ts';
import { toApi } from '../../store/to-api.ts';

/**
 * Which of these columns hold something else than the one who changes them has seen: somebody was faster. Columns of
 * which nothing is said to have been seen are not asked about. Instants are seen as ISO 8601.
 */
export function changedElsewhere(
	row: AgreementRow,
	seen: Readonly<Record<string, unknown>>,
): readonly string[] {
	const stored = toApi(agreementTable, row);
	return Object.keys(seen).filter((name) => plain(stored[name]) !== plain(seen[name]));
}

/** Whatever says nothing is alike, and the order of members makes no difference. */
function plain(value: unknown): string {
	if (value === null || value === undefined || value === '') return 'null';
	if (Array.isArray(value)) return value.length === 0 ? 'null' : `[${value.map(plain).join()}]`;
	if (typeof value !== 'object') return JSON.stringify(value);
	const members = Object.entries(value)
		.filter(([, member]) => plain(member) !== 'null')
		.toSorted(([a], [b]) => (a < b ? -1 : 1));
	return `{${members.map(([name, member]) => `${name}:${plain(member)}`).join()}}`;
}
