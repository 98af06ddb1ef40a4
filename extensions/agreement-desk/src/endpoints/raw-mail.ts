import type { Router } from 'express';
import { takeRawMail } from '../desk/outbox/take-bounce.ts';
import { invalid } from '../desk/refusal.ts';
import { isRecord } from '../desk/is-record.ts';
import { text } from '../domain/localized-text.ts';
import { contextOf } from '../hooks/engine.ts';
import { readStream } from '../hooks/read-bytes.ts';
import type { Host } from '../install/host.ts';
import { secretBoxOf } from '../store/secret-box.ts';
import { act } from './act-context.ts';
import { handleWhenReady, type DeskRequest } from './handle.ts';

/** What mail servers take, and a little more for its encoding, bytes. */
const mostBytes = 30 * 1024 * 1024;

/**
 * `POST /desk/mail/raw`: a mail as it came, as `message/rfc822` or as JSON `{raw}`. A report on a mail of ours marks
 * that as bounced. For apps that fetch mail, and administrators.
 */
export function routeRawMail(router: Router, host: Host): void {
	router.post(
		'/mail/raw',
		handleWhenReady(host, async ({ request, requireIntegration }) => {
			await requireIntegration();
			const raw = await readRaw(request);
			const context = { ...contextOf(host.env), box: secretBoxOf(host.env) };
			return act(host, () => takeRawMail(host.database, raw, context));
		}),
	);
}

async function readRaw(request: DeskRequest): Promise<Buffer> {
	const body: unknown = request.body;
	if (isRecord(body) && typeof body['raw'] === 'string') return Buffer.from(body['raw']);
	const isMail = /^(message\/rfc822|text\/plain|application\/octet-stream)/i.test(
		request.headers['content-type'] ?? '',
	);
	// one that says how large it is gets a word for an answer; the line of any other is cut
	const isTooLarge = Number(request.headers['content-length'] ?? 0) > mostBytes;
	const raw = isMail && !isTooLarge ? await readStream(request, mostBytes) : null;
	if (raw !== null && raw.length > 0) return raw;
	throw invalid(
		'body',
		'1.3.2',
		text(
			'请以 message/rfc822 提交原始邮件（最大 30 MB），或以 JSON 提交 {raw}',
			'send the raw mail as message/rfc822 (at most 30 MB), or as JSON in {raw}',
		),
	);
}
