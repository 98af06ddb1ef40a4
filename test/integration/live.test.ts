import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type EffectScope, type Ref } from 'vue';
import { admin } from '../harness/host-env.ts';
import { hosts } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';

vi.mock('../../extensions/agreement-desk/src/studio/use-directus-stores.ts', () => ({
	useDirectusStores: () => ({
		useServerStore: () => ({ info: { websocket: { rest: { path: '/websocket' } } } }),
	}),
}));

/** By its name alone, since it is written for the browser, whose words these tests do not know. */
const file = '../../extensions/agreement-desk/src/studio/live/use-live.ts';
const { useLive } = (await import(file)) as {
	readonly useLive: (
		collections: readonly string[],
		look: () => unknown,
		looking: { readonly calmMs: number },
	) => { readonly isConnected: Readonly<Ref<boolean>> };
};

const NodeSocket = WebSocket;
let cookie = '';
let opened: WebSocket[] = [];

/** As in a browser, which sends the cookie of the session along. */
class BrowserSocket extends NodeSocket {
	constructor(url: string) {
		const options: unknown = { headers: { cookie } };
		super(url, options as string[]);
		opened.push(this);
		// a browser tells the end also of a connection that was refused, Node does not
		this.addEventListener('error', () => {
			if (this.readyState === NodeSocket.CONNECTING) this.dispatchEvent(new Event('close'));
		});
	}
}

const openNow = () => opened.filter(({ readyState }) => readyState === NodeSocket.OPEN).length;

describe.each(hosts)('a page of the studio that follows Directus $line', (host) => {
	let instance: Instance;
	let scope: EffectScope;
	const look = vi.fn();

	const setCookie = (answer: Response) => {
		cookie = answer.headers.getSetCookie().find((one) => one.startsWith('directus_session_token=')) ?? '';
		expect(cookie, `${answer.status}`).not.toBe('');
		cookie = cookie.split(';')[0] ?? '';
	};
	const post = (path: string, body: object) =>
		fetch(`${instance.url}${path}`, {
			...{ method: 'POST', body: JSON.stringify(body) },
			headers: { 'content-type': 'application/json', cookie },
		});
	const logIn = async () => {
		// a browser has dropped the one that has run out
		cookie = '';
		const { email, password } = admin;
		setCookie(await post('/auth/login', { email, password, mode: 'session' }));
	};
	const follow = () => {
		scope = effectScope();
		const live = scope.run(() => useLive(['directus_folders'], look, { calmMs: 50 }));
		if (!live) throw new Error('The scope is over.');
		return live.isConnected;
	};
	const hearsOfAChange = async () => {
		look.mockClear();
		await instance.request('POST', '/folders', { name: 'Contracts' });
		await until(() => look.mock.calls.length > 0, { what: 'a look after the change', timeoutMs: 5_000 });
	};

	beforeAll(async () => {
		instance = await startInstance({
			...{ host, database: 'sqlite', extension: false },
			env: { WEBSOCKETS_ENABLED: 'true', SESSION_COOKIE_TTL: '6s' },
		});
		const { hostname, port } = new URL(instance.url);
		vi.stubGlobal('WebSocket', BrowserSocket);
		vi.stubGlobal('location', { protocol: 'http:', host: `${hostname}:${port}` });
		const page = { hidden: false, baseURI: `${instance.url}/admin/desk` };
		vi.stubGlobal('document', Object.assign(new EventTarget(), page));
	});
	beforeEach(() => {
		cookie = '';
		opened = [];
		look.mockClear();
	});
	afterEach(async () => {
		scope.stop();
		// it lingers for the next page, and would for the next test
		await until(() => openNow() === 0, { what: 'the end of the connection' });
	});
	afterAll(async () => {
		vi.unstubAllGlobals();
		await instance.stop();
	});

	it('asks where nobody is logged in, and follows as soon as somebody is', async () => {
		const isConnected = follow();
		await until(() => opened.length === 3, { what: 'three attempts' });
		expect(isConnected.value).toBe(false);
		await until(() => look.mock.calls.length > 0, { what: 'a look by polling', timeoutMs: 12_000 });
		await logIn();
		await until(() => isConnected.value, { what: 'the connection', timeoutMs: 20_000 });
		await hearsOfAChange();
	});

	it('goes on in the next session when the one it began in has run out', async () => {
		await logIn();
		const isConnected = follow();
		await until(() => isConnected.value, { what: 'the connection' });
		await hearsOfAChange();
		// the studio renews it before it ends, and the connection knows nothing of that
		await new Promise((later) => setTimeout(later, 4_000));
		setCookie(await post('/auth/refresh', { mode: 'session' }));
		await until(() => !isConnected.value, { what: 'the end of the session' });
		await until(() => isConnected.value, { what: 'the connection anew', timeoutMs: 3_000 });
		await hearsOfAChange();
		expect(openNow()).toBe(1);
	});

	it('asks while the server is away, tries again with pauses that grow, and follows when it is back', async () => {
		await logIn();
		const isConnected = follow();
		await until(() => isConnected.value, { what: 'the connection' });
		await instance.stop();
		await until(() => !isConnected.value, { what: 'the loss' });
		look.mockClear();
		const attempts: number[] = [];
		await until(
			() => {
				if (opened.length - 1 > attempts.length) attempts.push(performance.now());
				return attempts.length === 3 && look.mock.calls.length > 0;
			},
			{ what: 'three attempts and a look', timeoutMs: 15_000 },
		);
		const [first = 0, second = 0, third = 0] = attempts;
		expect(third - second).toBeGreaterThan((second - first) * 1.5);
		await instance.restart({ SESSION_COOKIE_TTL: '1d' });
		await logIn();
		await until(() => isConnected.value, { what: 'the connection', timeoutMs: 35_000 });
		await hearsOfAChange();
		expect(openNow()).toBe(1);
	});

	it('stays connected from one page to the next, and leaves nothing open after the last', async () => {
		await logIn();
		const isConnected = follow();
		await until(() => isConnected.value, { what: 'the connection' });
		scope.stop();
		expect(follow().value).toBe(true);
		await hearsOfAChange();
		scope.stop();
		await until(() => openNow() === 0, { what: 'the end of the connection', timeoutMs: 4_000 });
		await until(() => opened.every(({ readyState }) => readyState === NodeSocket.CLOSED), {
			what: 'its end',
		});
		look.mockClear();
		await instance.request('POST', '/folders', { name: 'Nobody listens' });
		await new Promise((later) => setTimeout(later, 2_000));
		expect(look).not.toHaveBeenCalled();
		expect(opened).toHaveLength(1);
	});
});
