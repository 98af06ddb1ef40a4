import { createHash } from 'node:crypto';
import { html, type Html } from '../../documents/html.ts';
import { text, type Language } from '../../domain/localized-text.ts';
import { choiceName } from '../choice-name.ts';
import { testPageScript } from './test-page-script.ts';
import { testPageStyle } from './test-page-style.ts';
import type { TestedChannel } from './tested-channel.ts';

const words = {
	title: text('发送测试', 'Send a test'),
	email: text('收件地址（留空则发给您自己）', 'Address (empty: your own)'),
	sms: text('接收短信的手机号', 'Number that the text message goes to'),
	off: text(
		'该渠道尚未启用：测试照常发送，通知则不经由它发出。',
		'This channel is not in use: a test is sent all the same, notices are not.',
	),
	sending: text('正在发送……', 'Sending …'),
	unreachable: text(
		'没有收到服务台的回答：请检查网络后重试。测试可能已经发出。',
		'The desk did not answer: check the network and try again. The test may have been sent.',
	),
	stored: text('已记入通知：', 'Kept as notification: '),
} as const;

const hashOf = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** What the page may do: run the one script that is ours, look as we say, and ask the desk. */
export const testPagePolicy = [
	"default-src 'none'",
	`script-src ${hashOf(testPageScript)}`,
	`style-src ${hashOf(testPageStyle)}`,
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** A page with a button that tests a channel and shows what came of it. Nothing is fetched for it. */
export function testPage(tested: TestedChannel, language: Language): string {
	const { channel, method } = tested;
	const word = (key: keyof typeof words) => words[key][language];
	const page = html`<!doctype html>
		<html lang="${language}">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>${word('title')} · ${channel.name}</title>
				${element('style', testPageStyle)}
			</head>
			<body>
				<main>
					<p class="kind">${choiceName('channel_type', channel.type, language)} · ${channel.id}</p>
					<h1>${channel.name}</h1>
					${channel.enabled ? null : html`<p class="hint">${word('off')}</p>`}
					<form
						data-language="${language}"
						data-sending="${word('sending')}"
						data-unreachable="${word('unreachable')}"
						data-stored="${word('stored')}"
					>
						${recipientField(method, word)}
						<button type="submit">${word('title')}</button>
					</form>
					<output hidden></output>
				</main>
				${element('script', testPageScript)}
			</body>
		</html> `;
	return page.html;
}

/** To the letter, or its hash would not fit. */
function element(name: 'script' | 'style', source: string): Html {
	return { html: `<${name}>${source}</${name}>` };
}

/** A bot or a webhook is its own recipient. */
function recipientField(
	method: TestedChannel['method'],
	word: (key: 'email' | 'sms') => string,
): Html | null {
	if (method === 'email')
		return html`<label>${word('email')}<input name="to" type="email" maxlength="255" /></label>`;
	if (method === 'sms')
		return html`<label>${word('sms')}<input name="to" type="tel" maxlength="255" required /></label>`;
	return null;
}
