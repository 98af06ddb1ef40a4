// A test runner for Stryker that keeps the tests loaded: vitest starts anew for each mutant, which takes a second,
// and there are thousands of them.
import { globSync } from 'node:fs';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
	determineHitLimitReached,
	DryRunStatus,
	TestStatus,
	toMutantRunResult,
	type DryRunResult,
	type MutantRunOptions,
	type MutantRunResult,
	type TestResult,
	type TestRunner,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import type { CollectedTest } from './collected-tests.ts';
import { collectTests } from './collected-tests.ts';
import { freshModules, type FreshModules } from './fresh-modules.ts';
import { testsShownFor } from './tests-shown.ts';

interface KnownTest extends CollectedTest {
	readonly id: string;
	readonly fileName: string;
}

class InProcessRunner implements TestRunner {
	static inject = [] as const;
	readonly #mutants: InstrumenterContext = {};
	readonly #testsByFile = new Map<string, readonly KnownTest[]>();
	readonly #modules: FreshModules;
	#files: readonly string[];

	constructor() {
		// what Stryker's code in the modules looks at
		Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: this.#mutants });
		// The few properties among the examples try the same values in every run, or a score would hang on luck.
		fc.configureGlobal({ seed: 1, endOnFailure: true });
		const vitest = new URL('collected-tests.ts', import.meta.url).href;
		this.#modules = freshModules(process.cwd(), { vitest });
		const { include, exclude } = testsShownFor(process.env['MUTATION_FOLDER'] ?? '.');
		this.#files = globSync(include, { exclude }).sort();
	}

	capabilities() {
		return { reloadEnvironment: true };
	}

	async dryRun(): Promise<DryRunResult> {
		const tests: TestResult[] = [];
		for (const file of this.#files) {
			for (const test of await this.#testsOf(file)) {
				this.#mutants.currentTestId = test.id;
				tests.push(await judge(test));
				// What the next file does while it loads belongs to no test.
				delete this.#mutants.currentTestId;
			}
		}
		const { mutantCoverage = { static: {}, perTest: {} } } = this.#mutants;
		return { status: DryRunStatus.Complete, tests, mutantCoverage };
	}

	async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
		const { hitLimit } = options;
		this.#mutants.hitCount = 0;
		if (hitLimit === undefined) delete this.#mutants.hitLimit;
		else this.#mutants.hitLimit = hitLimit;
		try {
			const tests = await this.#runUntilOneFails(options);
			const timeOut = determineHitLimitReached(this.#mutants.hitCount, hitLimit);
			return toMutantRunResult(timeOut ?? { status: DryRunStatus.Complete, tests });
		} catch (error) {
			return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) });
		} finally {
			delete this.#mutants.activeMutant;
		}
	}

	async #runUntilOneFails(options: MutantRunOptions): Promise<TestResult[]> {
		const { testFilter, activeMutant, mutantActivation, reloadEnvironment } = options;
		if (reloadEnvironment) {
			this.#modules.forget();
			this.#testsByFile.clear();
		}
		const asked = testFilter && new Set(testFilter);
		const results: TestResult[] = [];
		for (const file of this.#filesOf(testFilter)) {
			if (mutantActivation === 'static') this.#mutants.activeMutant = activeMutant.id;
			else delete this.#mutants.activeMutant;
			const tests = await this.#testsOf(file);
			this.#mutants.activeMutant = activeMutant.id;
			for (const test of tests) {
				if (asked && !asked.has(test.id)) continue;
				const result = await judge(test);
				results.push(result);
				if (result.status !== TestStatus.Failed) continue;
				this.#moveToFront(file);
				return results;
			}
		}
		return results;
	}

	#filesOf(testIds: readonly string[] | undefined): readonly string[] {
		if (testIds === undefined) return this.#files;
		const files = new Set(testIds.map((id) => id.split('#')[0]));
		return this.#files.filter((file) => files.has(file));
	}

	/** Mutants stand beside each other: what noticed the last is likely to notice the next. */
	#moveToFront(file: string) {
		this.#files = [file, ...this.#files.filter((other) => other !== file)];
	}

	async #testsOf(file: string): Promise<readonly KnownTest[]> {
		const known = this.#testsByFile.get(file);
		if (known) return known;
		const collected = await collectTests(() => this.#modules.load(file));
		const tests = collected.map((test) => ({ ...test, id: `${file}#${test.name}`, fileName: file }));
		this.#testsByFile.set(file, tests);
		return tests;
	}
}

async function judge({ id, name, fileName, run }: KnownTest): Promise<TestResult> {
	const start = performance.now();
	const told = () => ({ id, name, fileName, timeSpentMs: performance.now() - start });
	try {
		await run();
		return { ...told(), status: TestStatus.Success };
	} catch (error) {
		return { ...told(), status: TestStatus.Failed, failureMessage: String(error) };
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
