import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import { isNoClause } from '../domain/agreement/clauses/index.ts';
import { outOfReach } from '../domain/agreement/ladder-reach.ts';
import { text } from '../domain/localized-text.ts';
import { recipientRoleNames } from '../domain/wording/escalation-names.ts';
import type { Db } from '../store/db.ts';
import { findFlows } from '../store/find-flows.ts';
import { readDeliveryChannels } from '../store/delivery-channels.ts';
import { invalid } from './refusal.ts';

interface Place {
	/** The column of the ladder, such as `desk_agreements.escalation_ladder`. */
	readonly place: string;
	readonly clause: string;
}

/**
 * Whether a ladder that is well formed can do what it says: there are its clauses, bots and Flows, and it reaches whom
 * it names.
 *
 * @throws Refusal naming the step.
 */
export async function checkLadder(db: Db, ladder: readonly LadderStep[], at: Place): Promise<void> {
	checkClauses(ladder, at);
	checkReach(ladder, at);
	await checkReferences(db, ladder, at);
}

/** What is no number may be the key of a commitment that is yet to be added. */
function checkClauses(ladder: readonly LadderStep[], { place, clause }: Place) {
	for (const [index, { clauses = [] }] of ladder.entries()) {
		const unknown = clauses.find(isNoClause);
		if (unknown === undefined) continue;
		throw invalid(
			`${place}.${index}.clauses`,
			clause,
			text(`协议没有第 ${unknown} 条`, `the agreement has no clause ${unknown}`),
		);
	}
}

function checkReach(ladder: readonly LadderStep[], { place, clause }: Place) {
	for (const [index, step] of ladder.entries()) {
		const unreached = outOfReach(step);
		if (unreached === null) continue;
		const { role, by } = unreached;
		const name = recipientRoleNames[role];
		throw invalid(
			`${place}.${index}.methods`,
			clause,
			text(
				`没有一种方式能通知到${name['zh-CN']}（${role}）；请至少选择其一：${by.join('、')}`,
				`none of them reaches ${role}; choose at least one of ${by.join(', ')}`,
			),
		);
	}
}

async function checkReferences(db: Db, ladder: readonly LadderStep[], { place, clause }: Place) {
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
