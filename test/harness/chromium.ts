import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { programOf } from './groups.ts';
import { admin } from './host-env.ts';
import type { Instance } from './instance.ts';
import { requestJson } from './http.ts';
import { pickText } from './pick.ts';

export type StudioOptions = {
	instance: Instance;
	/** A Directus locale: "en-US", "zh-CN". */
	language?: string;
	appearance?: 'light' | 'dark';
	/** Below /admin: "content/desk_tickets". */
	path?: string;
	/** Whose session; the administrator's unless given. */
	login?: { email: string; password: string };
};

// A browser that neither looks for updates nor talks to anyone but the page's own server.
const flags = [
	...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-sync'],
	...['--disable-background-networking', '--disable-component-update', '--disable-default-apps'],
	...['--disable-extensions', '--disable-domain-reliability', '--metrics-recording-only', '--no-pings'],
];

/** Directus covers the page with a licence dialog until these say that it has been seen. */
const dismissals = [
	'license-banner-dismissed',
	'license-onboarding-dismissed',
	'license-login-modal-dismissed',
];

/** Starts the system's Chromium. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
	const executablePath = programOf('chromium');
	if (!executablePath)
		throw new Error('Chromium is not installed: apt-get install chromium, or set CHROMIUM_PATH.');
	return chromium.launch({ executablePath, args: flags });
}

/** Opens the studio, logged in, in a browser context of its own. Closing the page's context ends the session. */
export async function openStudio(browser: Browser, { instance, ...options }: StudioOptions): Promise<Page> {
	return openStudioAt(browser, { url: instance.url, ...options });
}

/** As `openStudio`, wherever the instance is. */
export async function openStudioAt(
	browser: Browser,
	options: Omit<StudioOptions, 'instance'> & { url: string },
): Promise<Page> {
	const { url, language = 'en-US', appearance = 'light', path = 'content', login = admin } = options;
	const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
	await context.addCookies(dismissals.map((name) => ({ name, value: 'true', url })));
	const { email, password } = login;
	const session = await context.request.post('/auth/login', { data: { email, password, mode: 'session' } });
	if (!session.ok()) throw new Error(`${email} could not log in: ${await session.text()}`);
	await giveLanguage(url, { email, language, appearance });
	const page = await context.newPage();
	await page.goto(`/admin/${path}`);
	return page;
}

/** As the administrator: without custom rules nobody else may change a user, not even himself. */
async function giveLanguage(
	url: string,
	{ email, ...settings }: { email: string; language: string; appearance: 'light' | 'dark' },
) {
	const ask = (method: string, path: string, body?: unknown) =>
		requestJson({ url: `${url}${path}`, method, token: admin.token, body });
	const found = await ask('GET', `/users?fields=id&filter[email][_eq]=${encodeURIComponent(email)}`);
	const changed = await ask('PATCH', `/users/${pickText(found.body, 'data.0.id')}`, settings);
	if (changed.status !== 200)
		throw new Error(`${email} could not be given a language: ${JSON.stringify(changed.body)}`);
}
