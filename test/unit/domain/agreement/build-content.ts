import type { AgreementContent } from '../../../../extensions/agreement-desk/src/domain/agreement/agreement-content.ts';
import {
	customCommitmentDefaults,
	type CustomCommitment,
} from '../../../../extensions/agreement-desk/src/domain/agreement/custom-commitment.ts';
import { defaultCreditTiers } from '../../../../extensions/agreement-desk/src/domain/agreement/credit-tiers.ts';
import { unwrittenLadder } from '../../../../extensions/agreement-desk/src/domain/agreement/default-ladder.ts';
import { standardParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';

/** What a version with the usual values says. */
export function content(changes: Partial<AgreementContent> = {}): AgreementContent {
	return {
		code: 'KF-1',
		version: '1.0',
		provider: 'p',
		customer: 'c',
		calendar: 'cal',
		effectiveFrom: Date.UTC(2026, 0, 1),
		parameters: standardParameters(),
		ladder: unwrittenLadder,
		creditTiers: defaultCreditTiers,
		creditCapPercent: 20,
		monthlyFee: null,
		commitments: [],
		...changes,
	};
}

/** Solved within eight business hours. */
export function commitment(changes: Partial<CustomCommitment> = {}): CustomCommitment {
	return {
		id: 'row-1',
		key: 'S-1-resolution',
		clause: 'S-1',
		metric: 'resolution',
		target_value: 8,
		target_unit: 'hours',
		...customCommitmentDefaults,
		...changes,
	};
}
