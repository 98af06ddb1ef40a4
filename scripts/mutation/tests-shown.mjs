/**
 * Tests of a folder of the domain that stand beside its own, since they go through what surrounds it.
 *
 * @type {Record<string, string[]>}
 */
const elsewhere = {
	agreement: [
		'test/unit/cli/agreement-*.test.ts',
		'test/unit/docs/*.test.ts',
		'test/unit/schema/parameter-fields.test.ts',
	],
	simulation: ['test/unit/desk/simulate*.test.ts'],
};

/** Tests that try what chance brings, or whether a megabyte is read in time. */
const properties = [
	'**/*laws.test.ts',
	'**/against-oracle.test.ts',
	'**/round-trip.test.ts',
	'**/any-input.test.ts',
];

/**
 * Which test files mutants of a folder are shown: those of that folder with examples. What stands directly in the
 * domain has its tests directly there, too.
 */
export function testsShownFor(folder = '.') {
	const first = folder.split('/', 1).join('');
	return {
		include: [
			first === '.' ? 'test/unit/domain/*.test.ts' : `test/unit/domain/${first}/**/*.test.ts`,
			...(elsewhere[first] ?? []),
		],
		exclude: properties,
	};
}
