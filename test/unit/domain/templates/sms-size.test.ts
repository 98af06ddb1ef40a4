import { describe, expect, it } from 'vitest';
import { smsSize } from '../../../../extensions/agreement-desk/src/domain/templates/sms-size.ts';

describe('the size of a short message', () => {
	it.each([
		['', 'GSM-7', 0, 0],
		['a'.repeat(160), 'GSM-7', 160, 1],
		['a'.repeat(161), 'GSM-7', 161, 2],
		['a'.repeat(306), 'GSM-7', 306, 2],
		['a'.repeat(307), 'GSM-7', 307, 3],
		['€'.repeat(80), 'GSM-7', 160, 1],
		['€'.repeat(81), 'GSM-7', 162, 2],
		['好'.repeat(70), 'UCS-2', 70, 1],
		['好'.repeat(71), 'UCS-2', 71, 2],
		['好'.repeat(134), 'UCS-2', 134, 2],
		['好'.repeat(135), 'UCS-2', 135, 3],
		['😀'.repeat(35), 'UCS-2', 70, 1],
		[`${'a'.repeat(159)}’`, 'UCS-2', 160, 3],
	])('of %#', (text, encoding, characters, segments) => {
		expect(smsSize(text)).toEqual({ encoding, characters, segments });
	});
});
