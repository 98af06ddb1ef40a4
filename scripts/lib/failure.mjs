import { findAdvice } from './advice.mjs';

/** Of a line of output; the log has it whole. */
const LONGEST_LINE = 400;

/**
 * An error with a sentence for the person at the terminal: it is printed without a stack.
 *
 * @typedef {Error & { sentence: string, tail: string[], log: string | undefined }} Failure
 */

/**
 * @param {string} sentence what to do, for a reader who does not know the code
 * @param {{ tail?: string[], log?: string }} [details] last lines of output, and the log that has all of it
 * @returns {Failure}
 */
export function failure(sentence, details = {}) {
	return Object.assign(new Error(sentence), {
		sentence,
		tail: details.tail || [],
		log: details.log,
	});
}

/**
 * @param {unknown} error
 * @returns {error is Failure}
 */
export function isFailure(error) {
	return error instanceof Error && 'sentence' in error;
}

/**
 * The lines to print for an error: a failure as its sentence, a full disk and the like with theirs, anything else
 * with its stack, since that is a defect of ours.
 *
 * @param {unknown} error
 * @returns {string[]}
 */
export function describeFailure(error) {
	if (!isFailure(error)) return describeOther(error);
	const lines = error.tail.map((line) => `    ${line.slice(0, LONGEST_LINE)}`);
	if (lines.length > 0) lines.unshift('The last lines of its output:');
	if (error.log) lines.push(`The whole log: ${error.log}`);
	return [...lines, '', error.sentence];
}

/**
 * @param {unknown} error
 * @returns {string[]}
 */
function describeOther(error) {
	const message = error instanceof Error ? error.message : String(error);
	const advice = findAdvice(message);
	if (advice) return [message, '', advice.sentence];
	return [error instanceof Error ? error.stack || message : message];
}
