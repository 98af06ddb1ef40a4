import { expect, it } from 'vitest';
import { fillHtml } from '../../../extensions/agreement-desk/src/documents/fill-html.ts';

const facts = { name: 'Tom & <Jerry>', lines: 'a\n<b>' };

it.each([
	['a fact is text', '<b>{{ name }}</b>', '<b>Tom &amp; &lt;Jerry&gt;</b>'],
	['lines stay lines', '{{ lines | newline_to_br }}', 'a<br>\n&lt;b&gt;'],
	[
		'what was captured is a piece of the page already',
		'{% capture who %}<i>{{ name }}</i>{% endcapture %}{{ who }}',
		'<i>Tom &amp; &lt;Jerry&gt;</i>',
	],
	[
		'also inside another capture',
		'{% capture a %}{{ name }}{% endcapture %}{% capture b %}<i>{{ a }}</i>{% endcapture %}{{ b }}',
		'<i>Tom &amp; &lt;Jerry&gt;</i>',
	],
	['with lines', '{% capture a %}{{ lines }}{% endcapture %}{{ a | newline_to_br }}', 'a<br>\n&lt;b&gt;'],
	['can be compared', '{% capture a %}x{% endcapture %}{% if a == "x" %}yes{% endif %}', 'yes'],
	['has a size', '{% capture a %}xyz{% endcapture %}{{ a | size }}', '3'],
	['is empty or not', '{% capture a %}{% endcapture %}{% if a == empty %}empty{% endif %}', 'empty'],
	[
		'what a filter makes of it is text again',
		'{% capture a %}{{ name }}{% endcapture %}{{ a | append: "<b>" }}',
		'Tom &amp;amp; &amp;lt;Jerry&amp;gt;&lt;b&gt;',
	],
])('%s', (_what, template, page) => {
	expect(fillHtml(template, facts)).toBe(page);
});
