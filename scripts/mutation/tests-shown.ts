/** Tests of a folder of the domain that stand beside its own, since they go through what surrounds it. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
	agreement: [
		'test/unit/cli/agreement-*.test.ts',
		'test/unit/docs/*.test.ts',
		'test/unit/schema/parameter-fields.test.ts',
	],
	simulation: ['test/unit/desk/simulate*.test.ts', 'test/unit/cli/simulate.test.ts'],
	timers: [
		'test/unit/desk/simulate*.test.ts',
		'test/unit/desk/stored-explanation.test.ts',
		'test/unit/domain/wording/explanation.test.ts',
	],
	wording: ['test/unit/desk/simulate*.test.ts', 'test/unit/domain/timers/explain*.test.ts'],
};

/**
 * Tests that try what chance brings, or whether a megabyte is read in time, and the shipped vectors, hundreds that go
 * through everything.
 */
const long = [
	'**/*laws.test.ts',
	'**/against-oracle.test.ts',
	'**/round-trip.test.ts',
	'**/any-input.test.ts',
	'**/shipped-vectors.test.ts',
];

/** Which test files mutants of a folder are shown: those of that folder with examples. `.` is the domain itself. */
export function testsShownFor(folder: string): { readonly include: string[]; readonly exclude: string[] } {
	const [first = '.'] = folder.split('/');
	return {
		include: [
			`test/unit/domain/${first === '.' ? '*' : `${first}/**/*`}.test.ts`,
			...(elsewhere[first] ?? []),
		],
		exclude: long,
	};
}
