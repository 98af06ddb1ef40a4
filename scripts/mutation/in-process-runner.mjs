// A test runner for Stryker that keeps the tests loaded: vitest starts anew for each mutant, which takes a second,
// and there are thousands. It knows `describe`, `it`, `each` and `expect`, which is what tests of pure code need.
import { globSync } from 'node:fs';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
	determineHitLimitReached,
	DryRunStatus,
	TestStatus,
	toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { loadFresh } from './fresh-modules.mjs';
import { collectTests } from './tests-in-process.mjs';
import { testsShownFor } from './tests-shown.mjs';

/**
 * @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner
 * @typedef {import('@stryker-mutator/api/test-runner').MutantRunOptions} MutantRunOptions
 * @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult
 * @typedef {import('@stryker-mutator/api/core').InstrumenterContext} InstrumenterContext
 * @typedef {import('./tests-in-process.mjs').Test & { id: string, fileName: string }} Test
 */

/** @implements {TestRunner} */
class InProcessRunner {
	static inject = /** @type {const} */ ([]);
	/** What Stryker's code in the modules looks at. */
	#mutants = whatMutantsLookAt();
	#modules = loadFresh(process.cwd(), {
		vitest: new URL('tests-in-process.mjs', import.meta.url).href,
	});
	#files = filesShown();
	/** @type {Map<string, Test[]>} */
	#testsByFile = new Map();

	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		// The few properties among the examples try the same values in every run, or a score would hang on luck.
		fc.configureGlobal({ seed: 1, endOnFailure: true });
	}

	/** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
	async dryRun() {
		const results = [];
		for (const file of this.#files) {
			for (const test of await this.#testsOf(file)) {
				this.#mutants.currentTestId = test.id;
				results.push(await judge(test));
				delete this.#mutants.currentTestId;
			}
		}
		return {
			status: DryRunStatus.Complete,
			tests: results,
			...(this.#mutants.mutantCoverage && { mutantCoverage: this.#mutants.mutantCoverage }),
		};
	}

	/** @param {MutantRunOptions} options */
	async mutantRun(options) {
		Object.assign(this.#mutants, { hitCount: 0, hitLimit: options.hitLimit });
		try {
			const tests = await this.#runUntilOneFails(options);
			const timeOut = determineHitLimitReached(this.#mutants.hitCount, options.hitLimit);
			return toMutantRunResult(timeOut ?? { status: DryRunStatus.Complete, tests });
		} catch (error) {
			return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) });
		} finally {
			delete this.#mutants.activeMutant;
		}
	}

	/** @param {MutantRunOptions} options */
	async #runUntilOneFails({ testFilter, activeMutant, mutantActivation, reloadEnvironment }) {
		if (reloadEnvironment) {
			this.#modules.forget();
			this.#testsByFile.clear();
		}
		const asked = testFilter && new Set(testFilter);
		/** @type {TestResult[]} */
		const results = [];
		for (const file of this.#filesOf(testFilter)) {
			delete this.#mutants.activeMutant;
			if (mutantActivation === 'static') this.#mutants.activeMutant = activeMutant.id;
			const tests = await this.#testsOf(file);
			this.#mutants.activeMutant = activeMutant.id;
			for (const test of tests) {
				if (asked && !asked.has(test.id)) continue;
				const result = await judge(test);
				results.push(result);
				if (result.status === TestStatus.Failed) {
					this.#moveToFront(file);
					return results;
				}
			}
		}
		return results;
	}

	/** @param {string[] | undefined} testIds */
	#filesOf(testIds) {
		if (testIds === undefined) return [...this.#files];
		const files = new Set(testIds.map((id) => id.split('#')[0]));
		return this.#files.filter((file) => files.has(file));
	}

	/**
	 * Mutants stand beside each other: what noticed the last is likely to notice the next.
	 *
	 * @param {string} file
	 */
	#moveToFront(file) {
		this.#files = [file, ...this.#files.filter((other) => other !== file)];
	}

	/** @param {string} file */
	async #testsOf(file) {
		const known = this.#testsByFile.get(file);
		if (known !== undefined) return known;
		const collected = await collectTests(() => this.#modules.load(file));
		const tests = collected.map((test) => ({ ...test, id: `${file}#${test.name}`, fileName: file }));
		this.#testsByFile.set(file, tests);
		return tests;
	}
}

/** @returns {InstrumenterContext} */
function whatMutantsLookAt() {
	const known = Reflect.get(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE);
	if (known !== undefined) return known;
	/** @type {InstrumenterContext} */
	const context = {};
	Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, context);
	return context;
}

function filesShown() {
	const { include, exclude } = testsShownFor(process.env['MUTATION_FOLDER']);
	return globSync(include, { exclude }).sort();
}

/**
 * @param {Test} test
 * @returns {Promise<TestResult>}
 */
async function judge({ id, name, fileName, run }) {
	const start = performance.now();
	const failure = await failureOf(run);
	const result = { id, name, fileName, timeSpentMs: performance.now() - start };
	return failure === undefined
		? { ...result, status: TestStatus.Success }
		: { ...result, status: TestStatus.Failed, failureMessage: failure };
}

/** @param {() => Promise<void>} run */
async function failureOf(run) {
	try {
		await run();
		return undefined;
	} catch (error) {
		return String(error);
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
