import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../extensions/agreement-desk/src/desk/turns.ts';

/** Work that ends when it is told to. */
function work(log: string[], name: string) {
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	const run = () => {
		log.push(name);
		return promise;
	};
	return { run, resolve, reject };
}

describe('turns', () => {
	it('are taken one after the other, in the order in which they were asked for', async () => {
		const inTurn = createTurns();
		const log: string[] = [];
		const [first, second, third] = [work(log, 'first'), work(log, 'second'), work(log, 'third')];
		const turns = [first, second, third].map(({ run }) => inTurn('one', run));
		await Promise.resolve();
		expect(log).toEqual(['first']);
		first.resolve('a');
		expect(await turns[0]).toBe('a');
		await Promise.resolve();
		expect(log).toEqual(['first', 'second']);
		second.resolve('b');
		third.resolve('c');
		expect(await Promise.all(turns)).toEqual(['a', 'b', 'c']);
	});

	it('of other names do not wait', async () => {
		const inTurn = createTurns();
		const log: string[] = [];
		const turn = inTurn('one', work(log, 'one').run);
		expect(await inTurn('other', async () => 'at once')).toBe('at once');
		expect(turn).toBeInstanceOf(Promise);
	});

	it('that fail hold up nobody and are told to those who took them', async () => {
		const inTurn = createTurns();
		const failing = inTurn('one', () => Promise.reject(new Error('no')));
		const next = inTurn('one', async () => 'next');
		await expect(failing).rejects.toThrow('no');
		expect(await next).toBe('next');
		expect(await inTurn('one', async () => 'later')).toBe('later');
	});
});
