const folder = process.env['MUTATION_FOLDER'] ?? '.';
const domain = 'extensions/agreement-desk/src/domain';
const results = `.cache/mutation/${folder === '.' ? 'domain' : folder.replaceAll('/', '-')}`;

/**
 * Mutation testing of the domain, a folder at a time: `npm run mutation -- timers`. See docs/quality.md.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
	mutate: [`${domain}/${folder}/*.ts`],
	testRunner: 'in-process',
	plugins: [new URL('scripts/mutation/in-process-runner.ts', import.meta.url).href],
	// Modules that were loaded anew stay in memory.
	maxTestRunnerReuse: 300,
	coverageAnalysis: 'perTest',
	// Not incremental: kept results of what is run while loading do not see new tests.
	concurrency: 2,
	timeoutMS: 3_000,
	reporters: ['progress-append-only', 'clear-text', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	jsonReporter: { fileName: `${results}.json` },
	// Out of sight of lint and type check; without the hosts, which are large.
	tempDirName: `${results}.sandbox`,
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
