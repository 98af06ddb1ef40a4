import { defineConfig } from 'vitest/config';

const folder = process.env['MUTATION_FOLDER']?.split('/')[0] ?? '**';

/**
 * What mutants of a folder of the domain are shown: the tests of that folder, and of these the ones with examples.
 * Properties are left out, so that a score does not hang on the luck of a run; they hold beside it.
 */
export default defineConfig({
	test: {
		include: [`test/unit/domain/${folder}/**/*.test.ts`],
		exclude: ['**/*laws.test.ts', '**/against-oracle.test.ts'],
		pool: 'forks',
		isolate: false,
		testTimeout: 60_000,
	},
});
