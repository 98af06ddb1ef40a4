import { expect, it } from 'vitest';
import { nearLimits } from '../../../extensions/agreement-desk/src/module/overview/licence.ts';

const entitlement = (limit: number, more: object = {}) => ({ limit, overage: 0, addon: 0, ...more });

it.each([
	['no licence, as in Directus 11', null, []],
	[
		'room left',
		{
			usage: { collections: 19, seats: 1 },
			entitlements: { collections: entitlement(25), seats: entitlement(3) },
		},
		[],
	],
	[
		'used up',
		{
			usage: { collections: 24, seats: 3 },
			entitlements: { collections: entitlement(25), seats: entitlement(3) },
		},
		[
			{ what: 'collections', used: 24, limit: 25 },
			{ what: 'seats', used: 3, limit: 3 },
		],
	],
	[
		'no limit, or one that was raised',
		{
			usage: { collections: 900, seats: 10 },
			entitlements: { collections: entitlement(-1), seats: entitlement(3, { addon: 20 }) },
		},
		[],
	],
	['an answer in another shape', { usage: { seats: 'many' }, entitlements: [] }, []],
])('%s', (_name, answer, near) => {
	expect(nearLimits(answer)).toEqual(near);
});
