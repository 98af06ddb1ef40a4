import { DateTime } from 'luxon';
import { html, type Html } from '../documents/html.ts';
import type { Language } from '../domain/localized-text.ts';
import type { EvidenceBundle } from './evidence-bundle.ts';
import { conversation, deadlines, deliveries, timeline, type Telling } from './evidence-sections.ts';
import { evidenceStyle } from './evidence-style.ts';
import { choiceName } from './choice-name.ts';
import { evidenceWords } from './evidence-words.ts';

/** A bundle as one page to read and to print: without scripts, and without anything that is fetched. */
export function evidencePage(bundle: EvidenceBundle, language: Language): string {
	const telling = tellingOf(bundle, language);
	const { word } = telling;
	const { ticket } = bundle;
	const page = html`<!doctype html>
		<html lang="${language}">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
				<meta name="referrer" content="no-referrer" />
				<title>${word('title')} ${ticket.number}</title>
				<style>
					${{ html: evidenceStyle }}
				</style>
			</head>
			<body>
				<main>
					<header>
						<p>${word('title')} · ${ticket.number}</p>
						<h1>${ticket.subject}</h1>
						<p>${telling.label('zone', bundle.timezone)}</p>
					</header>
					${verdict(bundle, telling)} ${facts(bundle, telling)} ${description(bundle, telling)}
					${deadlines(bundle, telling)} ${conversation(bundle, telling)} ${timeline(bundle, telling)}
					${deliveries(bundle, telling)} ${footer(bundle, telling)}
				</main>
			</body>
		</html> `;
	return page.html;
}

function tellingOf(bundle: EvidenceBundle, language: Language): Telling {
	const { timezone } = bundle;
	const names = new Map(bundle.people.map(({ id, name }) => [id, name]));
	return {
		language,
		word: (key) => evidenceWords[key][language],
		label: (key, what) => `${evidenceWords[key][language]}${language === 'zh-CN' ? '：' : ': '}${what}`,
		choice: (set, value) => choiceName(set, value, language),
		when: (instant) => (instant === null ? '—' : localTime(instant, timezone)),
		who: (key) => (key === null ? evidenceWords.system[language] : (names.get(key) ?? key)),
	};
}

/** To the second and with the year, alike in both languages: what is kept is read years later. */
function localTime(instant: string, timezone: string): string {
	return DateTime.fromISO(instant, { zone: timezone }).toFormat('yyyy-MM-dd HH:mm:ss');
}

function verdict({ verification, agreement }: EvidenceBundle, { language, word, label }: Telling): Html {
	const { intact, findings, unvouched, sealed } = verification;
	const whole = intact && agreement?.verified !== false;
	const list = findings.map((finding) => html`<li>${finding.text[language]}</li>`);
	return html`<section class="verdict${whole ? '' : ' bad'}">
		${word(whole ? 'intact' : 'broken')}
		${
			list.length > 0
				? html`<ul>
						${list}
					</ul>`
				: null
		}
		${sealed ? null : html`<p>${word('unsealed')}</p>`}
		${unvouched > 0 ? html`<p>${label('unvouched', unvouched)}</p>` : null}
	</section>`;
}

function facts(bundle: EvidenceBundle, { word, choice, when }: Telling): Html {
	const { ticket, parties, agreement } = bundle;
	const { contact } = parties;
	const fact = (name: string, value: string | null) =>
		value === null || value === ''
			? null
			: html`<div>
					<dt>${name}</dt>
					<dd>${value}</dd>
				</div>`;
	const signed = agreement?.verified === false ? word('agreementChanged') : word('agreementVerified');
	const version = agreement && `${agreement.code} · ${agreement.version}`;
	return html`<h2>${word('facts')}</h2>
		<dl>
			${fact(word('status'), choice('ticket_status', ticket.status))}
			${fact(word('type'), choice('ticket_type', ticket.type))}
			${fact(word('complexity'), choice('complexity', ticket.complexity))}
			${ticket.urgent ? fact(word('urgent'), when(ticket.urgent_marked_at)) : null}
			${fact(word('received'), when(ticket.received_at))}
			${fact(word('registered'), when(ticket.registered_at))}
			${ticket.promised_resolution_at ? fact(word('promised'), when(ticket.promised_resolution_at)) : null}
			${fact(word('channel'), ticket.channel)} ${fact(word('provider'), parties.provider)}
			${fact(word('customer'), parties.customer?.name ?? null)}
			${fact(word('contact'), contact && [contact.name, contact.email].filter(Boolean).join(' · '))}
			${fact(word('agreement'), version && (agreement.verified === null ? version : `${version} (${signed})`))}
		</dl>`;
}

function description({ ticket }: EvidenceBundle, { word }: Telling): Html | null {
	if (!ticket.description) return null;
	return html`<h2>${word('description')}</h2>
		<p class="words">${ticket.description}</p>`;
}

function footer(bundle: EvidenceBundle, { word, label, when }: Telling): Html {
	return html`<footer>
		<strong>${word('checking')}</strong>
		<p>${word('howTo')}</p>
		<p>${label('made', when(bundle.made_at))}</p>
		<p>SHA-256: <code>${bundle.hash}</code></p>
		<p>${label('chainEnd', '')}<code>${bundle.chain.hash}</code> (${bundle.chain.length})</p>
	</footer>`;
}
