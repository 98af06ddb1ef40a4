import { describe, expect, it } from 'vitest';
import { netMoves } from '../../../../extensions/agreement-desk/src/module/calendars/timer-moves.ts';

const move = (event: string, timer: string, from: string | null, to: string | null) => ({
	...{ event, timer, from, to },
	...{ ticket: 't', number: 'T-1', clause: '2.2.1', metric: 'general_progress' },
});
const [monday, tuesday, friday] = ['2026-11-30T01:00:00Z', '2026-12-01T01:00:00Z', '2026-12-04T01:00:00Z'];

describe('deadlines that a changed calendar has moved', () => {
	it('are told once each, from where they stood first to where they stand last', () => {
		const told = netMoves([
			move('1', 'a', monday, tuesday),
			move('2', 'b', monday, friday),
			move('3', 'a', tuesday, friday),
		]);
		expect(told.map(({ timer, from, to }) => [timer, from, to])).toEqual([
			['a', monday, friday],
			['b', monday, friday],
		]);
	});

	it('are not told of where they came back', () => {
		expect(netMoves([move('1', 'a', monday, tuesday), move('2', 'a', tuesday, monday)])).toEqual([]);
	});

	it('may have been paused', () => {
		const told = netMoves([move('1', 'a', null, tuesday), move('2', 'a', tuesday, friday)]);
		expect(told).toMatchObject([{ from: null, to: friday }]);
	});
});
