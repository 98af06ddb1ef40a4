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

const reader = 'test/unit/domain/agreement/reading';

/**
 * The reader has so many tests, and so many patterns that are made while it loads, that a part of it is held to its
 * own tests and to those examples that are about the part.
 */
const examplesOfReader: Readonly<Record<string, readonly string[]>> = {
	'own-form': ['own-guises'],
	readers: ['parties-and-channels', 'scope-and-quality', 'times', 'never-guessed'],
	structure: ['structure', 'times', 'parties-and-channels'],
	text: ['guises'],
	values: ['parties-and-channels', 'scope-and-quality', 'times'],
};

interface TestsShown {
	readonly include: readonly string[];
	readonly exclude: readonly string[];
}

/** Which test files mutants of a folder are shown: those of that folder with examples. `.` is the domain itself. */
export function testsShownFor(folder: string): TestsShown {
	const [first = '.', second, third = ''] = folder.split('/');
	if (second === 'reading') return { include: testsOfReader(third), exclude: long };
	return {
		include: [
			`test/unit/domain/${first === '.' ? '*' : `${first}/**/*`}.test.ts`,
			...(elsewhere[first] ?? []),
		],
		exclude: long,
	};
}

function testsOfReader(part: string): readonly string[] {
	const examples = examplesOfReader[part];
	// Without those of what surrounds it, which would only take time.
	if (!examples) return [`${reader}/**/*.test.ts`, 'test/unit/cli/agreement-read.test.ts'];
	return [`${reader}/${part}/*.test.ts`, ...examples.map((name) => `${reader}/${name}.test.ts`)];
}
