import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { findFlows } from '../store/find-flows.ts';
import { readDeliveryChannels } from '../store/delivery-channels.ts';
import { invalid } from './refusal.ts';

/**
 * Whether there are the bots and Flows that a ladder names. `place` is its column, such as
 * `desk_agreements.escalation_ladder`.
 *
 * @throws Refusal naming the step.
 */
export async function checkLadderReferences(
	db: Db,
	ladder: readonly LadderStep[],
	{ place, clause }: { readonly place: string; readonly clause: string },
): Promise<void> {
	const bots = await readDeliveryChannels(
		db,
		ladder.flatMap(({ bot }) => bot ?? []),
	);
	const flows = await findFlows(
		db,
		ladder.flatMap(({ flow }) => flow ?? []),
	);
	for (const [index, { bot, flow }] of ladder.entries()) {
		const type = bots.get(bot ?? '')?.type;
		if (bot !== undefined && (type === undefined || type === 'sms')) {
			throw invalid(
				`${place}.${index}.bot`,
				clause,
				text(
					`渠道 ${bot} 不存在、未启用，或不是企业微信、钉钉、飞书机器人或网络回调；请先在“服务渠道”中添加`,
					`there is no channel ${bot} that is a bot of WeCom, DingTalk or Feishu, or a webhook, and enabled; add it to the channels first`,
				),
			);
		}
		if (flow !== undefined && !flows.has(flow)) {
			throw invalid(
				`${place}.${index}.flow`,
				clause,
				text(`没有流程 ${flow}；请填写“流程”中的标识`, `there is no Flow ${flow}; give the id of one`),
			);
		}
	}
}
