const folder = process.env['MUTATION_FOLDER'] ?? '**';
const results = `.cache/mutation/${folder.replaceAll('/', '-').replaceAll('*', 'all')}`;

/**
 * Mutation testing of the domain, a folder at a time: `npm run mutation -- timers`. See docs/quality.md.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	mutate: [`extensions/agreement-desk/src/domain/${folder}/*.ts`],
	testRunner: 'in-process',
	plugins: [new URL('scripts/mutation/in-process-runner.ts', import.meta.url).href],
	// Modules that were loaded anew stay in memory.
	maxTestRunnerReuse: 300,
	coverageAnalysis: 'perTest',
	incremental: true,
	incrementalFile: `${results}.incremental.json`,
	concurrency: 2,
	timeoutMS: 3_000,
	reporters: ['progress-append-only', 'clear-text', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	jsonReporter: { fileName: `${results}.json` },
	// Out of sight of lint and type check; without the hosts, which are large.
	tempDirName: '.cache/mutation/sandbox',
	ignorePatterns: [
		'/*',
		'!/extensions',
		'!/schema',
		'!/test',
		'/test/*',
		'!/test/unit',
		'!/test/fixtures',
		'!/docs',
		'!/scripts',
		'!/package.json',
		'!/tsconfig.json',
	],
};
