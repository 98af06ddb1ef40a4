import type { Router } from 'express';
import { takeWord } from '../desk/outbox/fail-later.ts';
import { readReceipts } from '../desk/outbox/read-receipts.ts';
import { isReceiptToken } from '../desk/outbox/receipt-token.ts';
import { forbidden, invalid } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { readAnyChannel } from '../store/delivery-channels.ts';
import { findByReceipt } from '../store/find-notification.ts';
import { secretBoxOf } from '../store/secret-box.ts';
import { act } from './act-context.ts';
import { Answer, handleWhenReady } from './handle.ts';

/**
 * `POST /desk/sms/receipts/:channel?token=…`: what became of text messages, as Aliyun, Tencent or a gateway of one's
 * own reports it. The token is in the status of the desk; it may come in the header `X-Desk-Token` as well.
 */
export function routeSmsReceipts(router: Router, host: Host): void {
	const box = secretBoxOf(host.env);
	router.post(
		'/sms/receipts/:channel',
		handleWhenReady(host, async ({ request }) => {
			const id = String(request.params['channel']);
			const token = request.query['token'] ?? request.headers['x-desk-token'];
			if (!isReceiptToken(token, id, box)) {
				throw forbidden(
					'desk_channels',
					'1.4.4',
					text('令牌不正确', 'the token is not the one of this channel'),
				);
			}
			const channel = await readAnyChannel(host.database, id);
			const receipts = readReceipts(channel?.sms_provider ?? null, request.body);
			if (channel?.type !== 'sms' || receipts === null) {
				throw invalid('body', '1.4.4', text('不是短信回执', 'is no receipt of a text message'));
			}
			const counts = { taken: 0, unknown: 0 };
			for (const { providerId, key, word } of receipts) {
				const row = await findByReceipt(host.database, { channel: id, providerId, key });
				if (!row) counts.unknown += 1;
				else {
					await act(host, () => takeWord(host.database, row.id, word, contextOf(host.env)));
					counts.taken += 1;
				}
			}
			// what each provider wants to hear, or it reports again; each looks for its own fields only
			return new Answer({ code: 0, msg: '成功', result: 0, errmsg: 'OK', ...counts });
		}),
	);
}
