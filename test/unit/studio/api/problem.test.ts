import { describe, expect, it } from 'vitest';
import { passesByItself, problemOf } from '../../../../extensions/agreement-desk/src/studio/api/problem.ts';

const answer = (status: number, errors?: unknown) => ({ response: { status, data: { errors } } });

describe('what stands in the way', () => {
	it.each([
		[400, 'invalid'],
		[401, 'forbidden'],
		[403, 'forbidden'],
		[404, 'missing'],
		[413, 'invalid'],
		[500, 'failed'],
		[502, 'unavailable'],
		[503, 'unavailable'],
		[504, 'unavailable'],
	] as const)('an answer of %i is %s', (status, kind) => {
		expect(problemOf(answer(status))).toEqual({ kind, message: '', code: null, extensions: {} });
	});

	it('has the words, the code and whatever else the server says', () => {
		const extensions = { code: 'INVALID_PAYLOAD', findings: [1] };
		expect(problemOf(answer(400, [{ message: 'No.', extensions }, { message: 'More.' }]))).toEqual({
			...{ kind: 'invalid', message: 'No.', code: 'INVALID_PAYLOAD', extensions },
		});
	});

	it('without any answer is that the server cannot be reached', () => {
		expect(problemOf({ request: {}, message: 'Network Error' }).kind).toBe('offline');
	});

	it.each([
		[new Error('a fault of ours'), 'a fault of ours'],
		['thrown words', ''],
		[null, ''],
		[{ response: 'nonsense' }, ''],
	])('that is no answer at all is a fault: %o', (error, message) => {
		expect(problemOf(error)).toMatchObject({ kind: 'failed', message });
	});

	it('ends by itself while the server is away or starting', () => {
		const passing = [0, 400, 403, 404, 500, 503].filter((status) =>
			passesByItself(problemOf(status === 0 ? { request: {} } : answer(status))),
		);
		expect(passing).toEqual([0, 503]);
	});
});
