import { expect, it } from 'vitest';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';

it('takes points out of a number for points, not for the scale', () => {
	const { parameters } = readAgreement('2.5.2 Customer satisfaction shall be at least 4.5 points out of 5.');
	expect(parameters['target.csat']).toEqual({ mode: 'score', value: 4.5, scale_max: 5 });
});
