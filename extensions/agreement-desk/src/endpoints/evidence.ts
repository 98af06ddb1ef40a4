import type { Router } from 'express';
import { audiences, type Audience } from '../desk/evidence-bundle.ts';
import { evidencePage } from '../desk/evidence-page.ts';
import { gatherEvidence } from '../desk/gather-evidence.ts';
import { forbidden } from '../desk/refusal.ts';
import { text, toLanguage, type Language } from '../domain/localized-text.ts';
import { digestOfFileIn } from '../hooks/digest-of-file.ts';
import type { Host } from '../install/host.ts';
import { readUsers } from '../store/read-staff.ts';
import { sealerOf } from '../store/sealer.ts';
import { Download, handleWhenReady, type Call, type DeskRequest } from './handle.ts';
import { oneOf } from './one-of.ts';

/**
 * `GET /desk/tickets/:id/evidence`: the record of a ticket as a bundle that can be checked elsewhere, as JSON or as a
 * page to print, for whoever may read the ticket; with internal notes for supervisors alone.
 */
export function routeEvidence(router: Router, host: Host): void {
	router.get(
		'/tickets/:id/evidence',
		handleWhenReady(host, async (call) => {
			const { request, requireUser, readItem } = call;
			const user = requireUser();
			const audience = await audienceOf(call);
			const ticket = String(request.params['id']);
			await readItem('desk_tickets', ticket, ['id']);
			return serveEvidence(host, request, {
				...{ ticket, audience },
				language: async () => (await readUsers(host.database, [user]))[0]?.language,
			});
		}),
	);
}

interface Served {
	readonly ticket: string;
	readonly audience: Audience;
	/** In which the page is written where the request does not say. */
	readonly language: () => Promise<string | null | undefined>;
}

/**
 * The bundle of a ticket as the request wants it: `format` json or html, `lang` of the page.
 *
 * @throws Refusal for a format or language that does not exist.
 */
export async function serveEvidence(host: Host, { query }: DeskRequest, served: Served) {
	const { ticket, audience } = served;
	const format = oneOf('format', query['format'], ['json', 'html']);
	const asked = query['lang'];
	const given = asked === undefined ? null : oneOf<Language>('lang', asked, ['zh-CN', 'en-US']);
	const context = { now: Date.now(), sealer: sealerOf(host.env), digestOfFile: digestOfFileIn(host) };
	const bundle = await gatherEvidence(host.database, { ticket, audience }, context);
	if (format === 'json') return bundle;
	const language = given ?? toLanguage(await served.language());
	const filename = `evidence-${bundle.ticket.number ?? ticket}.html`;
	return new Download(evidencePage(bundle, language), { contentType: 'text/html', filename });
}

async function audienceOf({ request, isSupervisor }: Call): Promise<Audience> {
	const mayReadAll = await isSupervisor();
	const asked = request.query['audience'];
	if (asked === undefined) return mayReadAll ? 'full' : 'desk';
	const audience = oneOf('audience', asked, audiences);
	if (audience !== 'full' || mayReadAll) return audience;
	throw forbidden(
		'audience',
		'1.4.2',
		text(
			'含内部备注的证据包仅供主管；请改用 desk 或 customer',
			'a bundle with internal notes is for supervisors; ask for desk or customer',
		),
	);
}
