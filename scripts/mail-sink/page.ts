import type { Labels } from './labels.ts';
import type { FullMail, Mail } from './reader.ts';

const REFRESH_SECONDS = 3;

const STYLE = `
:root { color-scheme: light dark; --line: #d7dbe0; --quiet: #5d6672; --accent: #2c5fcc; --raised: #f5f6f8; }
@media (prefers-color-scheme: dark) { :root { --line: #343a43; --quiet: #9aa4b1; --accent: #8fb3ff; --raised: #1d2127; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem; }
h1 { font-size: 1.3rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
a { color: var(--accent); }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem .5rem 0; text-align: start; vertical-align: top;
	overflow-wrap: anywhere; }
th { color: var(--quiet); font-weight: 500; }
time { color: var(--quiet); white-space: nowrap; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: .4rem; overflow-wrap: anywhere; padding: 1rem;
	white-space: pre-wrap; }
iframe { background: #fff; border: 1px solid var(--line); border-radius: .4rem; height: 32rem; width: 100%; }
.quiet { color: var(--quiet); }
`;

/** Text for any place in HTML, attribute values included. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

/** The list of all messages, newest first; it loads itself anew every few seconds. */
export function listPage(mails: Mail[], labels: Labels): string {
	const rows = mails.map(
		(
			mail,
		) => `<tr><td>${timeOf(mail)}</td><td>${escapeHtml(mail.from)}</td><td>${escapeHtml(mail.to.join(', '))}</td>
<td><a href="/messages/${mail.id}">${escapeHtml(mail.subject || labels.noSubject)}</a></td></tr>`,
	);
	const heads = [labels.received, labels.from, labels.to, labels.subject];
	const table = `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
	const body = `<h1>${labels.title}</h1>${mails.length === 0 ? `<p class="quiet">${labels.none}</p>` : table}`;
	return layout({ title: labels.title, body, labels, refresh: true });
}

/**
 * One message. Its HTML is shown in a frame without scripts, forms, links out or anything fetched: the frame is
 * sandboxed and inherits the page's content security policy.
 */
export function messagePage(mail: FullMail, labels: Labels): string {
	const subject = mail.subject || labels.noSubject;
	const facts = [
		[labels.received, timeOf(mail)],
		[labels.from, escapeHtml(mail.from)],
		[labels.to, escapeHtml(mail.to.join(', '))],
	];
	const parts = [
		`<p><a href="/">${labels.back}</a> · <a href="/messages/${mail.id}.eml">${labels.source}</a></p>`,
		`<h1>${escapeHtml(subject)}</h1>`,
		`<table><tbody>${facts.map(([head, value]) => `<tr><th scope="row">${head}</th><td>${value}</td></tr>`).join('')}</tbody></table>`,
		`<h2>${labels.text}</h2><pre>${escapeHtml(mail.text)}</pre>`,
	];
	if (mail.html !== undefined) {
		const frame = `<iframe sandbox="" referrerpolicy="no-referrer" title="${labels.html}" srcdoc="${escapeHtml(mail.html)}"></iframe>`;
		parts.push(`<h2>${labels.html}</h2>${frame}`);
	}
	if (mail.attachments.length > 0) {
		const items = mail.attachments.map(
			({ name, type, bytes }) => `<li>${escapeHtml(name)} (${escapeHtml(type)}, ${bytes} B)</li>`,
		);
		parts.push(`<h2>${labels.attachments}</h2><ul>${items.join('')}</ul>`);
	}
	const headers = Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`);
	parts.push(`<h2>${labels.headers}</h2><pre>${escapeHtml(headers.join('\n'))}</pre>`);
	return layout({ title: subject, body: parts.join('\n'), labels, refresh: false });
}

export function notFoundPage(labels: Labels): string {
	const body = `<p><a href="/">${labels.back}</a></p><p>${labels.notFound}</p>`;
	return layout({ title: labels.title, body, labels, refresh: false });
}

function timeOf({ received_at }: Mail): string {
	return `<time datetime="${received_at}">${received_at.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

function layout(page: { title: string; body: string; labels: Labels; refresh: boolean }): string {
	const refresh = page.refresh ? `<meta http-equiv="refresh" content="${REFRESH_SECONDS}">` : '';
	return `<!doctype html>
<html lang="${page.labels.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${refresh}
<title>${escapeHtml(page.title)}</title><style>${STYLE}</style></head>
<body>${page.body}</body>
</html>
`;
}
