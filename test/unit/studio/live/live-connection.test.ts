import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Live from '../../../../extensions/agreement-desk/src/studio/live/live-connection.ts';

/** A connection as the server sees it. */
class StandIn extends EventTarget {
	static readonly OPEN = 1;
	static all: StandIn[] = [];
	readonly url: string;
	readyState = 0;
	readonly sent: Record<string, unknown>[] = [];

	constructor(url: string) {
		super();
		this.url = url;
		StandIn.all.push(this);
	}
	send(message: string) {
		this.sent.push(JSON.parse(message) as Record<string, unknown>);
	}
	close() {
		this.readyState = 3;
	}
	open() {
		this.readyState = 1;
		this.dispatchEvent(new Event('open'));
	}
	say(message: object) {
		this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
	}
	confirm(...collections: string[]) {
		for (const uid of collections) this.say({ type: 'subscription', event: 'init', uid });
	}
	lose() {
		this.readyState = 3;
		this.dispatchEvent(new Event('close'));
	}
	/** Of the collections. */
	get asked() {
		return this.sent.filter(({ type }) => type === 'subscribe').map(({ uid }) => uid);
	}
}

const url = 'ws://127.0.0.1/websocket';
const last = () => {
	const connection = StandIn.all.at(-1);
	if (!connection) throw new Error('Nobody has connected.');
	return connection;
};

describe('live connection', () => {
	let listen: typeof Live.listen;
	const listenTo = (...collections: string[]) => {
		const heard = vi.fn();
		const states: boolean[] = [];
		const setConnected = (now: boolean) => void states.push(now);
		return { heard, states, ...listen({ collections, hear: heard, setConnected }, { url }) };
	};

	beforeEach(async () => {
		vi.useFakeTimers();
		vi.stubGlobal('WebSocket', StandIn);
		vi.resetModules();
		StandIn.all = [];
		({ listen } = await import('../../../../extensions/agreement-desk/src/studio/live/live-connection.ts'));
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	it('asks for one id of each collection, once for all who listen', () => {
		listenTo('desk_tickets', 'desk_timers');
		listenTo('desk_tickets');
		last().open();
		const query = { fields: ['id'], limit: 1 };
		expect(StandIn.all).toHaveLength(1);
		expect(last().sent).toEqual([
			{ type: 'subscribe', collection: 'desk_tickets', uid: 'desk_tickets', query },
			{ type: 'subscribe', collection: 'desk_timers', uid: 'desk_timers', query },
		]);
	});

	it('is connected when all that somebody listens to is confirmed', () => {
		const both = listenTo('desk_tickets', 'desk_timers');
		last().open();
		last().confirm('desk_tickets');
		expect(both).toMatchObject({ isConnected: false, states: [] });
		last().confirm('desk_timers');
		expect(both.states).toEqual([true]);
		expect(listenTo('desk_tickets').isConnected).toBe(true);
		expect(listenTo('desk_calendars').isConnected).toBe(false);
	});

	it('tells changes to those who listen to the collection', () => {
		const tickets = listenTo('desk_tickets');
		const timers = listenTo('desk_timers');
		last().open();
		last().say({ type: 'subscription', event: 'update', uid: 'desk_tickets', data: [{ id: '1' }] });
		for (const nothing of ['{', 'null', '7'])
			last().dispatchEvent(new MessageEvent('message', { data: nothing }));
		expect(tickets.heard.mock.calls).toEqual([[{ collection: 'desk_tickets', event: 'update' }]]);
		expect(timers.heard).not.toHaveBeenCalled();
	});

	it('answers a ping', () => {
		listenTo('desk_tickets');
		last().open();
		last().say({ type: 'ping' });
		expect(last().sent.at(-1)).toEqual({ type: 'pong' });
	});

	it('connects again with pauses that grow to half a minute', () => {
		listenTo('desk_tickets');
		for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
			const before = StandIn.all.length;
			last().lose();
			vi.advanceTimersByTime(pause - 1);
			expect(StandIn.all).toHaveLength(before);
			vi.advanceTimersByTime(1);
			expect(StandIn.all).toHaveLength(before + 1);
		}
	});

	it('lets the pauses grow where the server opens and closes at once, as it does when nobody is logged in', () => {
		const { states } = listenTo('desk_tickets');
		for (const pause of [1_000, 2_000, 4_000]) {
			last().open();
			last().lose();
			vi.advanceTimersByTime(pause - 1);
			expect(last().readyState).toBe(3);
			vi.advanceTimersByTime(1);
		}
		last().open();
		last().confirm('desk_tickets');
		last().lose();
		vi.advanceTimersByTime(1_000);
		expect(StandIn.all).toHaveLength(5);
		expect(states.filter(Boolean)).toEqual([true]);
		expect(states.at(-1)).toBe(false);
	});

	it('connects anew when the session it was opened with has run out', () => {
		const { states } = listenTo('desk_tickets');
		last().open();
		last().confirm('desk_tickets');
		last().say({ type: 'auth', status: 'error', error: { code: 'TOKEN_EXPIRED' } });
		expect(states).toEqual([true, false]);
		expect(last().readyState).toBe(3);
		vi.advanceTimersByTime(1_000);
		last().open();
		expect(last().asked).toEqual(['desk_tickets']);
		last().confirm('desk_tickets');
		expect(states).toEqual([true, false, true]);
	});

	it('asks a silent server for a word, and gives it up when none comes', () => {
		const { states } = listenTo('desk_tickets');
		last().open();
		last().confirm('desk_tickets');
		const first = last();
		vi.advanceTimersByTime(30_000);
		expect(first.sent.at(-1)).toEqual({ type: 'unsubscribe', uid: 'nothing' });
		first.say({ type: 'subscription', event: 'unsubscribe', uid: 'nothing' });
		vi.advanceTimersByTime(45_000);
		expect(states).toEqual([true]);
		vi.advanceTimersByTime(15_000);
		expect(states).toEqual([true, false]);
		vi.advanceTimersByTime(1_000);
		expect(StandIn.all).toHaveLength(2);
	});

	it('stays for the next page, which knows at once that it is connected', () => {
		const first = listenTo('desk_tickets', 'desk_timers');
		last().open();
		last().confirm('desk_tickets', 'desk_timers');
		first.stop();
		const next = listenTo('desk_tickets');
		expect(next.isConnected).toBe(true);
		vi.advanceTimersByTime(10_000);
		expect(StandIn.all).toHaveLength(1);
		expect(last().asked).toEqual(['desk_tickets', 'desk_timers']);
		expect(last().sent.at(-1)).toEqual({ type: 'unsubscribe', uid: 'desk_timers' });
		expect(listenTo('desk_timers').isConnected).toBe(false);
		expect(last().asked).toEqual(['desk_tickets', 'desk_timers', 'desk_timers']);
	});

	it.each(['while it connects', 'when it is open', 'between two attempts'])(
		'leaves nothing behind when nobody listens any more, %s',
		(when) => {
			const { stop, states } = listenTo('desk_tickets');
			if (when === 'when it is open') last().open();
			if (when === 'between two attempts') last().lose();
			stop();
			const toldBefore = states.length;
			vi.advanceTimersByTime(2_000);
			expect(vi.getTimerCount()).toBe(0);
			expect(StandIn.all.every(({ readyState }) => readyState === 3)).toBe(true);
			last().lose();
			vi.advanceTimersByTime(120_000);
			expect(vi.getTimerCount()).toBe(0);
			expect(states).toHaveLength(toldBefore);
			expect(listenTo('desk_tickets').isConnected).toBe(false);
			expect(last().readyState).toBe(0);
		},
	);
});
