// What the test files get for `vitest` when mutants are judged in one process: tests are collected, not run. It knows
// what tests of pure code need, and no more: a test file that asks for anything else fails to load.
export { expect } from '../../node_modules/vitest/dist/index.js';

type Step = () => unknown;
type Body = (...values: unknown[]) => unknown;

interface Suite {
	readonly name: string;
	readonly before: Step[];
	readonly after: Step[];
}

export interface CollectedTest {
	readonly name: string;
	readonly run: () => Promise<void>;
}

let suites: Suite[] = [];
let tests: CollectedTest[] = [];

/** Imports a test file and returns its tests in order. */
export async function collectTests(load: () => Promise<unknown>): Promise<readonly CollectedTest[]> {
	suites = [newSuite('')];
	tests = [];
	await load();
	return tests;
}

export function describe(name: string, body: Body): void {
	suites.push(newSuite(name));
	body();
	suites.pop();
}
describe.each = forEachRow(describe);

export function it(name: string, body: Body): void {
	const around = [...suites];
	const names = around.map((suite) => suite.name);
	tests.push({ name: [...names, name].join(' > '), run: () => runWithin(around, body) });
}
it.each = forEachRow(it);

/** Any test may be run alone, so what stands around all tests of a suite is done around each. */
export function beforeAll(step: Step): void {
	suites.at(-1)?.before.push(step);
}

export function afterAll(step: Step): void {
	suites.at(-1)?.after.push(step);
}

function newSuite(name: string): Suite {
	return { name, before: [], after: [] };
}

async function runWithin(around: readonly Suite[], body: Body): Promise<void> {
	for (const step of around.flatMap(({ before }) => before)) await step();
	try {
		await body();
	} finally {
		for (const step of around.flatMap(({ after }) => after)) await step();
	}
}

/** Rows as vitest spreads them: an array gives several arguments, anything else one. */
function forEachRow(declare: (name: string, body: Body) => void) {
	return (rows: readonly unknown[]) => (name: string, body: Body) => {
		for (const [index, row] of rows.entries()) {
			const values: readonly unknown[] = Array.isArray(row) ? row : [row];
			declare(`${name} [${index + 1}]`, () => body(...values));
		}
	};
}
