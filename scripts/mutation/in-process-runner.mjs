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

class InProcessRunner {
	static inject = [];
	/** What Stryker's code in the modules looks at. */
	#mutants = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
	#modules;
	#files;
	#testsByFile = new Map();

	capabilities() {
		return { reloadEnvironment: true };
	}

	init() {
		// The few properties among the examples try the same values in every run, or a score would hang on luck.
		fc.configureGlobal({ seed: 1, endOnFailure: true });
		const vitest = new URL('tests-in-process.mjs', import.meta.url).href;
		this.#modules = loadFresh(process.cwd(), { vitest });
		const { include, exclude } = testsShownFor(process.env.MUTATION_FOLDER);
		this.#files = globSync(include, { exclude }).sort();
	}

	async dryRun() {
		const results = [];
		for (const file of this.#files) {
			for (const test of await this.#testsOf(file)) {
				this.#mutants.currentTestId = test.id;
				results.push(await judge(test));
				this.#mutants.currentTestId = undefined;
			}
		}
		return {
			status: DryRunStatus.Complete,
			tests: results,
			mutantCoverage: this.#mutants.mutantCoverage,
		};
	}

	async mutantRun(options) {
		Object.assign(this.#mutants, { hitCount: 0, hitLimit: options.hitLimit });
		try {
			const tests = await this.#runUntilOneFails(options);
			const timeOut = determineHitLimitReached(this.#mutants.hitCount, options.hitLimit);
			return toMutantRunResult(timeOut ?? { status: DryRunStatus.Complete, tests });
		} catch (error) {
			return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) });
		} finally {
			this.#mutants.activeMutant = undefined;
		}
	}

	async #runUntilOneFails({ testFilter, activeMutant, mutantActivation, reloadEnvironment }) {
		if (reloadEnvironment) {
			this.#modules.forget();
			this.#testsByFile.clear();
		}
		const asked = testFilter && new Set(testFilter);
		const results = [];
		for (const file of this.#filesOf(testFilter)) {
			this.#mutants.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
			const tests = await this.#testsOf(file);
			this.#mutants.activeMutant = activeMutant.id;
			for (const test of tests) {
				if (asked && !asked.has(test.id)) continue;
				results.push(await judge(test));
				if (results.at(-1).status === TestStatus.Failed) {
					this.#moveToFront(file);
					return results;
				}
			}
		}
		return results;
	}

	#filesOf(testIds) {
		if (testIds === undefined) return [...this.#files];
		const files = new Set(testIds.map((id) => id.split('#')[0]));
		return this.#files.filter((file) => files.has(file));
	}

	/** Mutants stand beside each other: what noticed the last is likely to notice the next. */
	#moveToFront(file) {
		this.#files = [file, ...this.#files.filter((other) => other !== file)];
	}

	async #testsOf(file) {
		if (!this.#testsByFile.has(file)) this.#testsByFile.set(file, await this.#loadTests(file));
		return this.#testsByFile.get(file);
	}

	async #loadTests(file) {
		const tests = await collectTests(() => this.#modules.load(file));
		return tests.map(({ name, run }) => ({ id: `${file}#${name}`, name, fileName: file, run }));
	}
}

async function judge({ id, name, fileName, run }) {
	const start = performance.now();
	const outcome = await failureOf(run);
	return { id, name, fileName, timeSpentMs: performance.now() - start, ...outcome };
}

async function failureOf(run) {
	try {
		await run();
		return { status: TestStatus.Success };
	} catch (error) {
		return { status: TestStatus.Failed, failureMessage: String(error) };
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
