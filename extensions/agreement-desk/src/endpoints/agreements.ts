import type { Router } from 'express';
import { z } from 'zod';
import { agreementDifference, presetDifference } from '../desk/agreement-difference.ts';
import { amendAgreement } from '../desk/amend-agreement.ts';
import { agreementCompleteness, describeAgreement } from '../desk/describe-agreement.ts';
import { exportAgreement } from '../desk/export-agreement.ts';
import { confirmImport, previewImport } from '../desk/import-agreement.ts';
import { invalid } from '../desk/refusal.ts';
import { documentFormats, type DocumentFormat } from '../desk/render-agreement.ts';
import { presetNames } from '../domain/agreement/parameters/definition.ts';
import { text, type Language } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Host } from '../install/host.ts';
import { Download, handleWhenReady, type Call } from './handle.ts';
import { readImportedDocument } from './imported-document.ts';
import { itemsFor } from './items-for.ts';
import { oneOf } from './one-of.ts';

const collection = 'desk_agreements';

/**
 * The versions of the agreement under `/desk/agreements`. Whoever may see a version in the studio may read all of
 * these; what is written goes through Directus, with the rights of the one who asks.
 */
export function routeAgreements(router: Router, host: Host): void {
	const { database } = host;
	/** Answers about the version in the path, to those who may see it. */
	const read = (path: string, answer: (id: string, call: Call) => Promise<unknown>) =>
		router.get(
			`/agreements/:id${path}`,
			handleWhenReady(host, async (call) => answer(await readableId(call), call)),
		);
	read('', (id) => describeAgreement(database, id));
	read('/completeness', (id) => agreementCompleteness(database, id));
	read('/difference', (id, { request }) => agreementDifference(database, { id, to: request.query['to'] }));
	read('/presets/:preset', (id, { request }) =>
		presetDifference(database, {
			id,
			preset: oneOf('preset', request.params['preset'], presetNames),
		}),
	);
	read('/document', async (id, { request }) => {
		const { body, ...kind } = await exportAgreement(database, { id, ...readDocumentQuery(request.query) });
		return new Download(body, kind);
	});

	const supervised = (path: string, work: (call: Call) => Promise<unknown>) =>
		router.post(
			`/agreements/${path}`,
			handleWhenReady(host, async (call) => {
				await call.requireSupervisor();
				return work(call);
			}),
		);
	supervised(':id/amend', async (call) => {
		refuseFields(call);
		const row = await amendAgreement(database, await readableId(call), { now: Date.now() });
		const id = await itemsFor(host, call.request, collection).then((items) => items.createOne(row));
		return call.readItem(collection, String(id));
	});
	supervised('import/preview', async (call) => previewImport(await readImportedDocument(host, call)));
	supervised('import', async (call) => {
		const { id, columns } = await confirmImport(database, readConfirmation(call));
		await itemsFor(host, call.request, collection).then((items) => items.updateOne(id, columns));
		return describeAgreement(database, id);
	});
}

/** Directus knows who may see the version; it answers alike for one that is not there. */
export async function readableId({ request, readItem }: Call): Promise<string> {
	const { id } = request.params;
	if (!z.guid().safeParse(id).success || id === undefined) {
		throw invalid(
			'id',
			'1.1',
			text(`“${shown(id)}”不是协议版本的标识`, `"${shown(id)}" is not the id of an agreement version`),
		);
	}
	await readItem(collection, id, ['id']);
	return id;
}

/** @throws Refusal for what would be passed over: whoever sends a version number means it. */
function refuseFields({ request }: Call) {
	const body: unknown = request.body;
	if (typeof body !== 'object' || body === null) return;
	const [name] = Object.keys(body);
	if (name === undefined) return;
	throw invalid(
		shown(name),
		'1.1',
		text(
			'修订不接受任何字段；请先生成草稿，再修改草稿',
			'an amendment takes no fields; make the draft first, then change it',
		),
	);
}

function readDocumentQuery(query: Readonly<Record<string, unknown>>): {
	format: DocumentFormat;
	language: Language;
} {
	return {
		format: oneOf('format', query['format'], documentFormats),
		language: oneOf('language', query['language'], ['zh-CN', 'en-US']),
	};
}

const confirmation = z.strictObject({
	agreement: z.string(),
	parameters: z.record(z.string(), z.unknown()),
});

function readConfirmation({ request }: Call) {
	const parsed = confirmation.safeParse(request.body);
	if (parsed.success) return parsed.data;
	const place = parsed.error.issues[0]?.path.join('.') || 'body';
	throw invalid(
		place,
		'1.1',
		text(
			'请提交 {agreement, parameters}：草稿的标识，与确认要写入的参数',
			'send {agreement, parameters}: the id of a draft, and the parameters that are to be written',
		),
	);
}
