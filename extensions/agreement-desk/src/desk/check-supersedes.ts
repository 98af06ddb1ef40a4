import { isKept } from '../domain/agreement/version-lifecycle.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readAgreementRows } from '../store/lock-agreement.ts';
import type { Candidate } from './agreement-candidate.ts';
import { invalid } from './refusal.ts';

/** @throws Refusal unless the version that is to be replaced is one of the same customer that was signed or in force. */
export async function checkSupersedes(db: Db, { id, customer, supersedes }: Candidate): Promise<void> {
	if (supersedes === null || supersedes === undefined) return;
	const place = 'desk_agreements.supersedes';
	const [other] = typeof supersedes === 'string' ? await readAgreementRows(db, [supersedes]) : [];
	if (!other || other.id === id) {
		throw invalid(
			place,
			'1.1',
			other
				? text('不能是版本自身', 'must be another version')
				: text('没有这个协议版本', 'there is no such agreement version'),
		);
	}
	if (other.customer !== customer) {
		throw invalid(place, '1.1', text('属于另一个客户', 'belongs to another customer'));
	}
	if (other.status !== null && isKept(other.status)) return;
	throw invalid(
		place,
		'1.1',
		text(
			`版本 ${other.code} ${other.version} 尚未签署或生效，直接修改它即可`,
			`version ${other.code} ${other.version} was never signed or active; change it instead`,
		),
	);
}
