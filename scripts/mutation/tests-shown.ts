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

/** Tests that try what chance brings, or whether a megabyte is read in time. */
const properties = [
	'**/*laws.test.ts',
	'**/against-oracle.test.ts',
	'**/round-trip.test.ts',
	'**/any-input.test.ts',
];

/** The reader has so many tests that those of what surrounds it would only take time. */
const reader = ['test/unit/domain/agreement/reading/**/*.test.ts', 'test/unit/cli/agreement-read.test.ts'];

/** Its parts are held to their own tests, and to those examples of the reader that are about the part. */
const readerParts: Readonly<Record<string, readonly string[]>> = {
	'own-form': ['own-guises'],
	structure: ['structure', 'times', 'parties-and-channels'],
	text: ['guises'],
};

/** Which test files mutants of a folder are shown: those of that folder with examples. `.` is the domain itself. */
export function testsShownFor(folder: string): {
	readonly include: readonly string[];
	readonly exclude: readonly string[];
} {
	const [first = '.', second, third = ''] = folder.split('/');
	if (second === 'reading') return { include: testsOfReader(third), exclude: properties };
	return {
		include: [
			`test/unit/domain/${first === '.' ? '*' : `${first}/**/*`}.test.ts`,
			...(elsewhere[first] ?? []),
		],
		exclude: properties,
	};
}

function testsOfReader(part: string): readonly string[] {
	const tests = 'test/unit/domain/agreement/reading';
	const examples = readerParts[part]?.map((name) => `${tests}/${name}.test.ts`);
	return examples ? [`${tests}/${part}/*.test.ts`, ...examples] : reader;
}
