// `node count.mjs REPORT EXIT_CODE`: reads vitest's JSON report and prints "PASSED FAILED".
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';

const [, , path, exitCode] = argv;

/**
 * Every test counts once, and whatever did not run to a good end counts as failed: a skipped test, a file
 * that could not be loaded, a run that ended badly although no test did.
 */
function count(report) {
	const tests = report.testResults.flatMap((file) => file.assertionResults);
	const passed = tests.filter((test) => test.status === 'passed').length;
	const brokenFiles = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'),
	);
	const failed = tests.length - passed + brokenFiles.length;
	const endedBadly = exitCode !== '0' && failed === 0;
	return { passed, failed: tests.length === 0 || endedBadly ? failed + 1 : failed };
}

function read() {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return { testResults: [] }; // no report: nothing ran, which `count` takes for one failure
	}
}

const { passed, failed } = count(read());
stdout.write(`${passed} ${failed}\n`);
