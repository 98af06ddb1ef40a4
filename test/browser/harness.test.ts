import { expect, it } from 'vitest';
import { launchChromium, openStudio } from '../harness/chromium.ts';
import { describeWhen } from '../harness/groups.ts';
import { hosts } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';

describeWhen('chromium', 'The studio in a browser', () => {
	it.each(hosts)('opens in Chinese and dark on Directus $version', async (host) => {
		const instance = await startInstance({ host, database: 'sqlite', extension: false });
		const browser = await launchChromium();
		try {
			const page = await openStudio(browser, {
				...{ instance, language: 'zh-CN', appearance: 'dark', path: 'settings/project' },
			});
			await page.getByText('项目名称').first().waitFor();
			expect(await page.locator('body').getAttribute('class')).toContain('dark');
		} finally {
			await browser.close();
			await instance.stop();
		}
	});
});
