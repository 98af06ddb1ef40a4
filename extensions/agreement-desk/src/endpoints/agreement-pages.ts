import { ForbiddenError } from '@directus/errors';
import type { Router } from 'express';
import { z } from 'zod';
import { agreementFigures } from '../desk/agreement-page/agreement-figures.ts';
import { changedElsewhere } from '../desk/agreement-page/changed-elsewhere.ts';
import { describePage, type AgreementPage } from '../desk/agreement-page/describe-page.ts';
import { findAgreement } from '../desk/find-agreement.ts';
import { invalid } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import type { Host } from '../install/host.ts';
import { readableId } from './agreements.ts';
import { handleWhenReady, type Call } from './handle.ts';
import { itemsFor } from './items-for.ts';
import { readAsCaller } from './read-as-caller.ts';
import { visibleIn, visibleTickets } from './visible-tickets.ts';

/** What became of a change, and the page as it is now. */
export interface SavedValues {
	readonly saved: boolean;
	/** Columns that somebody else had changed meanwhile; then nothing was saved. */
	readonly elsewhere: readonly string[];
	readonly page: AgreementPage;
}

/** The agreement as a page that one reads like a contract, and changes in place while it is a draft. */
export function routeAgreementPages(router: Router, host: Host): void {
	const { database } = host;
	const page = async (id: string, { request }: Call): Promise<AgreementPage> => {
		const described = await describePage(database, id, { now: Date.now() });
		const visible = await visibleIn(
			host,
			request,
			'desk_agreements',
		)(described.versions.map((one) => one.id));
		return { ...described, versions: described.versions.filter((one) => visible.has(one.id)) };
	};
	router.get(
		'/agreements/:id/page',
		handleWhenReady(host, async (call) => page(await readableId(call), call)),
	);
	router.get(
		'/agreements/:id/figures',
		handleWhenReady(host, async (call) => {
			const { request } = call;
			const asked = {
				id: await readableId(call),
				month: request.query['month'],
				read: readAsCaller(host, request),
				visible: visibleTickets(host, request),
			};
			const figures = await agreementFigures(database, asked, { now: Date.now() });
			if (figures === null) throw new ForbiddenError();
			return figures;
		}),
	);
	router.post(
		'/agreements/:id/values',
		handleWhenReady(host, async (call): Promise<SavedValues> => {
			const id = await readableId(call);
			await call.requireUpdate('desk_agreements', id);
			const { changes, seen } = readChanges(call);
			const elsewhere = changedElsewhere(await findAgreement(database, id), seen);
			if (elsewhere.length > 0) return { saved: false, elsewhere, page: await page(id, call) };
			const items = await itemsFor(host, call.request, 'desk_agreements');
			await items.updateOne(id, changes);
			return { saved: true, elsewhere, page: await page(id, call) };
		}),
	);
}

const given = z.strictObject({
	changes: z.record(z.string(), z.unknown()),
	seen: z.record(z.string(), z.unknown()).default({}),
});

function readChanges({ request }: Call) {
	const parsed = given.safeParse(request.body);
	if (parsed.success && Object.keys(parsed.data.changes).length > 0) return parsed.data;
	throw invalid(
		parsed.error?.issues[0]?.path.join('.') || 'changes',
		'1.1',
		text(
			'请提交 {changes, seen}：要修改的列，以及修改前所见的值',
			'send {changes, seen}: the columns to change, and what they were seen to hold before',
		),
	);
}
