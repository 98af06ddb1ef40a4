// What the test files get for `vitest` when mutants are judged in one process: tests are collected, not run.
import { expect as vitestExpect } from '../../node_modules/vitest/dist/index.js';

export const expect = vitestExpect;

/**
 * @typedef {() => unknown} Step
 * @typedef {{ name: string, before: Step[], after: Step[] }} Suite
 * @typedef {{ name: string, run: () => Promise<void> }} Test
 */

/** @type {Suite} */
let suite = newSuite('');
/** @type {Suite[]} what the suite stands in, the outermost first */
let around = [];
/** @type {Test[]} */
let tests = [];

/**
 * Imports a test file and returns its tests in order.
 *
 * @param {() => Promise<unknown>} load
 */
export async function collectTests(load) {
	suite = newSuite('');
	around = [];
	tests = [];
	await load();
	return tests;
}

/**
 * @param {string} name
 * @param {Step} body
 */
export function describe(name, body) {
	const outer = suite;
	around.push(outer);
	suite = newSuite(name);
	body();
	suite = outer;
	around.pop();
}
describe.each = forEachRow(describe);

/**
 * @param {string} name
 * @param {Step} body
 */
export function it(name, body) {
	const within = [...around, suite];
	const names = within.map((each) => each.name);
	tests.push({ name: [...names, name].join(' > '), run: () => runWithin(within, body) });
}
it.each = forEachRow(it);

/**
 * Any test may be run alone, so what stands around all tests of a suite is done around each.
 *
 * @param {Step} step
 */
export function beforeAll(step) {
	suite.before.push(step);
}

/** @param {Step} step */
export function afterAll(step) {
	suite.after.push(step);
}

/**
 * @param {string} name
 * @returns {Suite}
 */
function newSuite(name) {
	return { name, before: [], after: [] };
}

/**
 * @param {Suite[]} suites
 * @param {Step} body
 */
async function runWithin(suites, body) {
	for (const step of suites.flatMap((each) => each.before)) await step();
	try {
		await body();
	} finally {
		for (const step of suites.flatMap((each) => each.after)) await step();
	}
}

/**
 * Rows as vitest spreads them: an array gives several arguments, anything else one.
 *
 * @param {(name: string, body: Step) => void} declare
 */
function forEachRow(declare) {
	/** @param {readonly unknown[]} rows */
	return (rows) => (/** @type {string} */ name, /** @type {(...values: unknown[]) => unknown} */ body) => {
		for (const [index, row] of rows.entries()) {
			const values = Array.isArray(row) ? row : [row];
			declare(`${name} [${index + 1}]`, () => body(...values));
		}
	};
}
