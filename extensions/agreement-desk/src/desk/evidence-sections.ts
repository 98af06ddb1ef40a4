import type { ChoiceSet } from '../../../../schema/choices.ts';
import { html, type Html } from '../documents/html.ts';
import type { Language } from '../domain/localized-text.ts';
import { metricNames } from '../domain/wording/metric-names.ts';
import { wholeDetailsOf } from '../domain/timeline/event-words.ts';
import type { EvidenceBundle, ToldEvent, ToldMessage, ToldTimer } from './evidence-bundle.ts';
import type { evidenceWords } from './evidence-words.ts';

/** How the page tells things to its reader. */
export interface Telling {
	readonly language: Language;
	readonly word: (key: keyof typeof evidenceWords) => string;
	/** A word before what it says something about. */
	readonly label: (key: keyof typeof evidenceWords, what: string | number) => string;
	readonly choice: (set: ChoiceSet, value: string | null) => string;
	readonly when: (instant: string | null) => string;
	/** The name of a user, or the system. */
	readonly who: (key: string | null) => string;
}

export function deadlines({ timers }: EvidenceBundle, telling: Telling): Html {
	const list = timers.map((timer) => deadline(timer, telling));
	return html`<h2>${telling.word('deadlines')}</h2>
		${list.length > 0 ? list : telling.word('none')}`;
}

function deadline(timer: ToldTimer, { language, label, choice, when }: Telling): Html {
	const { clause, metric, state, due_at, stopped_at, breached_at, explanation } = timer;
	const instants = [
		due_at === null ? '' : label('due', when(due_at)),
		stopped_at === null ? '' : label('done', when(stopped_at)),
		breached_at === null ? '' : label('breached', when(breached_at)),
	];
	return html`<div class="deadline ${state}">
		<strong>${clause} ${metricNames[metric][language]}</strong
		><span class="state">${choice('timer_state', state)}</span>
		<p class="meta">${instants.filter(Boolean).join(' · ')}</p>
		${explanation ? html`<p class="words">${explanation[language]}</p>` : null}
	</div>`;
}

export function conversation({ messages, withheld }: EvidenceBundle, telling: Telling): Html {
	const { word } = telling;
	const list = messages.map((message) => said(message, telling));
	return html`<h2>${word('conversation')}</h2>
		${list.length > 0 ? list : word('none')}
		${withheld.length > 0 ? html`<p class="meta">${telling.label('withheld', withheld.length)}</p>` : null}`;
}

function said(message: ToldMessage, { word, label, choice, when, who }: Telling): Html {
	const { kind, author_type, author, is_public, sent_at, promised_at, body, digest, attachments } = message;
	const { requested_items, override_reason } = message;
	const byline = [
		choice('message_kind', kind),
		author === null ? choice('author_type', author_type) : who(author),
		is_public ? (sent_at === null ? word('notSent') : `${word('sent')} ${when(sent_at)}`) : word('internal'),
		promised_at === null ? '' : label('promised', when(promised_at)),
		override_reason === null ? '' : label('override', override_reason),
	];
	const asked = (requested_items ?? []).map(
		({ item, purpose }) => html`<li>${purpose ? `${item} (${purpose})` : item}</li>`,
	);
	const look = is_public ? (author_type ?? '') : 'internal';
	return html`<article class="${look}">
		<div class="meta">${byline.filter(Boolean).join(' · ')}</div>
		<p class="words">${body}</p>
		${
			asked.length > 0
				? html`<ul>
						${asked}
					</ul>`
				: null
		}
		<code>SHA-256 ${digest}</code>
		${attachments.map(
			(one) =>
				html`<div class="meta">
					${label('attachment', one.name ?? one.file ?? '')}<br /><code>SHA-256 ${one.content_digest}</code>
				</div>`,
		)}
	</article>`;
}

export function timeline({ events }: EvidenceBundle, { word, choice, when, who }: Telling): Html | null {
	if (events.length === 0) return null;
	const rows = events.map(
		(event) =>
			html`<tr>
				<td>${event.sequence}</td>
				<td class="when">${when(event.occurred_at)}</td>
				<td>
					${choice('event_kind', event.kind)}${event.clause === null ? null : ` (${event.clause})`}<br />
					<code>${detailsOf(event)}</code>
				</td>
				<td>${who(event.actor)}</td>
				<td class="when"><code title="${event.hash}">${event.hash?.slice(0, 12) ?? null}…</code></td>
			</tr>`,
	);
	return html`<h2>${word('timeline')}</h2>
		${tableOf(['no', 'when', 'what', 'who', 'hash'], rows, word)}`;
}

/** One line a detail, as it is: the reader may want to compare it with the JSON. */
function detailsOf(event: ToldEvent): Html[] {
	return Object.entries(wholeDetailsOf(event)).map(([name, value]: [string, unknown]) => {
		const told = typeof value === 'string' ? value : JSON.stringify(value);
		return html`<span>${name}: ${told}</span> `;
	});
}

export function deliveries({ notifications }: EvidenceBundle, { word, choice, when, who }: Telling): Html {
	const rows = notifications.map(
		(one) =>
			html`<tr>
				<td>
					${choice('notification_kind', one.kind)} · ${choice('notification_method', one.method)}<br />${one.subject}
				</td>
				<td>${one.method === 'in_app' ? who(one.recipient) : one.recipient}</td>
				<td>${choice('notification_state', one.state)}<br />${when(one.sent_at)}</td>
				<td><code>${one.provider_response ?? one.last_error}</code></td>
			</tr>`,
	);
	if (rows.length === 0)
		return html`<h2>${word('deliveries')}</h2>
			${word('none')}`;
	return html`<h2>${word('deliveries')}</h2>
		${tableOf(['what', 'recipient', 'status', 'proof'], rows, word)}`;
}

/** A table that may be wider than a phone. */
function tableOf(
	columns: readonly Parameters<Telling['word']>[0][],
	rows: readonly Html[],
	word: Telling['word'],
): Html {
	return html`<div class="wide">
		<table>
			<thead>
				<tr>
					${columns.map((key) => html`<th>${word(key)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows}
			</tbody>
		</table>
	</div>`;
}
