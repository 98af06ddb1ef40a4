import { describe, expect, it } from 'vitest';
import { mailHtml, withLines, wrapped } from '../../../extensions/agreement-desk/src/documents/mail-html.ts';

const inside = (text: string) => /margin:0">\n(.*)\n<\/div>/s.exec(mailHtml(text, 'zh-CN'))?.[1];

describe('the page of a plain text', () => {
	it.each([
		['李雷，您好：', '<p>李雷，您好：</p>'],
		['one\ntwo\n\nthree', '<p>one<br>\ntwo</p>\n<p>three</p>'],
		['a < b & "c"', '<p>a &lt; b &amp; &quot;c&quot;</p>'],
		[
			'See https://a.example/x?y=1&z=2.',
			'<p>See <a href="https://a.example/x?y=1&amp;z=2">https://a.example/x?y=1&amp;z=2</a>.</p>',
		],
		[
			'详见https://a.example/x，谢谢。',
			'<p>详见<a href="https://a.example/x">https://a.example/x</a>，谢谢。</p>',
		],
		['(https://a.example/)', '<p>(<a href="https://a.example/">https://a.example/</a>)</p>'],
		['javascript:alert(1)', '<p>javascript:alert(1)</p>'],
		[
			'https://a.example/"onclick="x',
			'<p><a href="https://a.example/">https://a.example/</a>&quot;onclick=&quot;x</p>',
		],
	])('%j', (text, page) => expect(inside(text)).toBe(page));

	it('says its language, and takes the colours of the reader', () => {
		expect(mailHtml('x', 'en-US')).toContain('<html lang="en-US">');
		expect(mailHtml('x', 'en-US')).toContain('content="light dark"');
		expect(mailHtml('x', 'en-US')).not.toMatch(/(?<!-)color:|background/);
	});

	it('of somebody who wrote a whole page is theirs', () => {
		const page = '<!doctype html><html><body>x</body></html>';
		expect(wrapped(page, 'zh-CN')).toBe(page);
		expect(wrapped('<b>x</b>', 'zh-CN')).toContain('<b>x</b>\n</div></body></html>');
	});

	it('names at its end what could not go with it', () => {
		expect(withLines('<html><body>x</body></html>', ['', 'too large:', '- <a>.pdf'])).toBe(
			'<html><body>x<p>too large:<br>\n- &lt;a&gt;.pdf</p>\n</body></html>',
		);
		expect(withLines('x', [])).toBe('x');
		expect(withLines('x', ['y'])).toBe('x<p>y</p>\n');
	});
});
