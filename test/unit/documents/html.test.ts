import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../extensions/agreement-desk/src/documents/html.ts';

describe('a piece of a page', () => {
	it.each<[string | number | null, string]>([
		['<b>&"\'</b>', '&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;'],
		['&lt;', '&amp;lt;'],
		['line\n\tnext', 'line\n\tnext'],
		['a\u0000b\u001b[31mc\u0085', 'a\\x00b\\x1b[31mc\\x85'],
		['中文 😀', '中文 😀'],
		[0, '0'],
		[null, ''],
	])('%j is written as text', (value, written) => {
		expect(html`<p title="${value}">${value}</p>`.html).toBe(`<p title="${written}">${written}</p>`);
	});

	it('may hold other pieces, one and many', () => {
		const list = ['<a>', 'b'].map((item) => html`<li>${item}</li>`);
		// prettier-ignore
		const page = html`<ul>${list}</ul>${html`<hr />`}`;
		expect(page.html).toBe('<ul><li>&lt;a&gt;</li><li>b</li></ul><hr />');
	});

	it('has no markup but its own, whatever is put in', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(html`${text}`.html).not.toMatch(/[<>"'\u0000-\u0008]/);
			}),
		);
	});
});
