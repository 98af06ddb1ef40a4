// What the test files get for `vitest` when mutants are judged in one process: tests are collected, not run.
import { expect as vitestExpect } from '../../node_modules/vitest/dist/index.js';

export const expect = vitestExpect;

let suites = [];
let tests = [];

/** Imports a test file and returns its tests in order: `{ name, run }`. */
export async function collectTests(load) {
	suites = [newSuite('')];
	tests = [];
	await load();
	return tests;
}

export function describe(name, body) {
	suites.push(newSuite(name));
	body();
	suites.pop();
}
describe.each = forEachRow(describe);

export function it(name, body) {
	const around = [...suites];
	const names = around.map((suite) => suite.name);
	tests.push({ name: [...names, name].join(' > '), run: () => runWithin(around, body) });
}
it.each = forEachRow(it);

/** Any test may be run alone, so what stands around all tests of a suite is done around each. */
export function beforeAll(step) {
	suites.at(-1).before.push(step);
}

export function afterAll(step) {
	suites.at(-1).after.push(step);
}

function newSuite(name) {
	return { name, before: [], after: [] };
}

async function runWithin(around, body) {
	for (const step of around.flatMap((suite) => suite.before)) await step();
	try {
		await body();
	} finally {
		for (const step of around.flatMap((suite) => suite.after)) await step();
	}
}

/** Rows as vitest spreads them: an array gives several arguments, anything else one. */
function forEachRow(declare) {
	return (rows) => (name, body) => {
		for (const [index, row] of rows.entries()) {
			const values = Array.isArray(row) ? row : [row];
			declare(`${name} [${index + 1}]`, () => body(...values));
		}
	};
}
