import { describe, expect, test } from 'vitest';
import { adviceFor, findAdvice } from '../../../scripts/lib/advice.mjs';

const CASES: [log: string, cause: string, says: string][] = [
	['npm error code ENOTFOUND\nnpm error network request to https://r.test failed', 'network', 'ENOTFOUND'],
	['npm error code ECONNREFUSED', 'network', 'ECONNREFUSED'],
	['npm error code EAI_AGAIN', 'network', 'EAI_AGAIN'],
	['npm ERR! code ETIMEDOUT', 'network', 'ETIMEDOUT'],
	['npm error network timeout at: http://127.0.0.1:9/knex', 'network', 'npm config get registry'],
	['npm http fetch GET https://r.test/knex attempt 1 failed with FETCH_ERROR', 'network', 'FETCH_ERROR'],
	['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificate', 'NODE_EXTRA_CA_CERTS'],
	['npm error code E403', 'refused', 'E403'],
	['npm error code E404\nnpm error 404 Not Found - GET http://r.test/x', 'package-missing', 'E404'],
	['npm error code ENOSPC\nnpm error nospc no space left on device', 'disk-full', 'disk is full'],
	['Error: insert into x - SQLITE_FULL: database or disk is full', 'disk-full', 'disk is full'],
	["npm error code EACCES\nnpm error syscall mkdir\nnpm error path '/x'", 'not-writable', 'EACCES'],
	["EROFS: read-only file system, mkdir '/x'", 'not-writable', 'EROFS'],
	['npm error gyp ERR! find Python', 'compiler', 'apt-get install -y python3 make g++'],
	[
		'npm error make: g++: No such file or directory\nnpm error gyp ERR! build error',
		'compiler',
		'build error',
	],
	['npm error gyp ERR! stack Error: not found: make', 'compiler', 'make'],
	['gyp ERR! stack FetchError: getaddrinfo ENOTFOUND nodejs.org', 'headers', 'headers'],
	['g++: fatal error: Killed signal terminated program cc1plus', 'memory', 'memory'],
	['npm error code EUSAGE', 'lock-out-of-step', 'package-lock.json'],
];

describe('the cause of a failed command', () => {
	test.each(CASES)('%s', (log, cause, says) => {
		const advice = findAdvice(log);
		expect(advice?.cause).toBe(cause);
		expect(advice?.sentence).toContain(says);
	});

	test('a download that failed before a compilation that failed is no matter of the network', () => {
		const log = [
			'npm error prebuild-install warn install connect ECONNREFUSED 127.0.0.1:443',
			'npm error gyp ERR! find Python You need to install a recent version of Python.',
		].join('\n');
		expect(findAdvice(log)?.cause).toBe('compiler');
	});

	test("a warning about node-gyp's own folder is no matter of rights", () => {
		const log = 'gyp WARN EACCES current user ("root") does not have permission to access the dev dir "/x"';
		expect(findAdvice(log)).toBeUndefined();
	});

	test('what is not known is said to be not known', () => {
		expect(adviceFor('something else')).toContain('not one this script knows');
	});
});
