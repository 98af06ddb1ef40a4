import { parseArgs } from 'node:util';
import { launchChromium, openStudioAt } from '../harness/chromium.ts';

/*
 * A picture of a page of a running studio, and what its console complained of:
 *
 *   node test/play/look.ts http://127.0.0.1:40123 desk/tickets --language zh-CN --appearance dark --to /tmp/tickets.png
 *
 * As agent@example.com of the demo with `--as agent`, its lead with `--as lead`, else as the administrator.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		language: { type: 'string', default: 'en-US' },
		appearance: { type: 'string', default: 'light' },
		as: { type: 'string', default: 'admin' },
		to: { type: 'string', default: '/tmp/look.png' },
		click: { type: 'string', multiple: true, default: [] },
		wait: { type: 'string', default: '1000' },
		full: { type: 'boolean', default: false },
	},
});
const [url = '', path = 'desk'] = positionals;
const browser = await launchChromium();
try {
	const login =
		values.as === 'admin' ? undefined : { email: `${values.as}@example.com`, password: 'agreement-desk' };
	const page = await openStudioAt(browser, {
		url,
		language: values.language,
		appearance: values.appearance === 'dark' ? 'dark' : 'light',
		path: 'users',
		...(login ? { login } : {}),
	});
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning')
			console.log(message.type(), message.text());
	});
	page.on('pageerror', (error) => console.log('page error:', error.message));
	page.on('response', (response) => {
		if (response.status() >= 400) console.log(response.status(), response.url());
	});
	await page.goto(`/admin/${path}`);
	await page.waitForLoadState('networkidle');
	for (const selector of values.click) await page.locator(selector).first().click();
	await page.waitForTimeout(Number(values.wait));
	await page.screenshot({ path: values.to, fullPage: values.full });
	console.log(`${page.url()} -> ${values.to}`);
} finally {
	await browser.close();
}
