import { readSmtpSettings } from '../delivery/smtp-settings.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { templateProblems } from './templates/template-problems.ts';
import { checkCalendars } from './check-calendars.ts';
import type { SecretBox } from '../store/secret-box.ts';
import { describeTargets } from './outbox/describe-targets.ts';
import { findUnreadable } from './secrets/keep-secrets.ts';
import { countActiveAgreements, countOutbox, hasMailServer, hasTeamLead } from '../store/read-health.ts';

export interface StatusInput {
	readonly phase: 'starting' | 'ready' | 'failed';
	readonly problem: string | null;
	readonly env: Readonly<Record<string, unknown>>;
	readonly box: SecretBox;
	readonly publicUrl: string;
	/** Lets other requests have their turn. */
	readonly breathe: () => Promise<unknown>;
	/** Epoch ms. */
	readonly now: number;
}

/** Whether the desk works, and in plain words what an admin should still do. */
export async function readStatus(db: Db, input: StatusInput) {
	if (input.phase !== 'ready') {
		const problem = input.problem ?? '';
		return {
			phase: input.phase,
			problems: [text(problem, problem)],
			calendars: [],
			outbox: null,
			targets: [],
		};
	}
	const outbox = await countOutbox(db);
	const problems = await findProblems(db, input, outbox);
	const targets = await describeTargets(db, input);
	const silent = targets
		.filter(({ state }) => state !== 'closed')
		.map(({ target, last_error }) =>
			text(
				`“${target}”没有响应，暂停向其发送；最近一次：${last_error ?? ''}`,
				`${target} does not answer, so nothing is sent to it for now; the last time: ${last_error ?? ''}`,
			),
		);
	return {
		phase: input.phase,
		problems: [...problems, ...silent],
		calendars: await checkCalendars(db, input),
		outbox,
		targets,
	};
}

async function findProblems(
	db: Db,
	input: StatusInput,
	outbox: Readonly<Record<string, number>>,
): Promise<LocalizedText[]> {
	const problems: LocalizedText[] = [];
	if ((await countActiveAgreements(db, input.now)) === 0) {
		problems.push(
			text(
				'没有生效的协议，无法受理工单：请在“协议”中将一个版本设为“生效”',
				'No agreement is in force, so no ticket can be received: set a version to active',
			),
		);
	}
	if (!readSmtpSettings(input.env) && !(await hasMailServer(db))) {
		problems.push(
			text(
				'未配置邮件：请设置 EMAIL_TRANSPORT=smtp、EMAIL_SMTP_HOST、EMAIL_SMTP_PORT 和 EMAIL_FROM',
				'E-mail is not set up: set EMAIL_TRANSPORT=smtp, EMAIL_SMTP_HOST, EMAIL_SMTP_PORT and EMAIL_FROM',
			),
		);
	}
	if (!input.box.hasKey) {
		problems.push(
			text(
				'没有固定的密钥，无法保存密码等机密：请设置 SECRET 或 DESK_SECRET_KEY',
				'There is no lasting key, so passwords and other secrets cannot be kept: set SECRET or DESK_SECRET_KEY',
			),
		);
	}
	for (const { row, column } of await findUnreadable(db, input.box)) {
		problems.push(
			text(
				`渠道 ${row} 的 ${column} 无法解密：请在 DESK_FORMER_SECRET_KEYS 或 DESK_FORMER_SECRETS 中补充旧密钥，或重新填写`,
				`${column} of channel ${row} cannot be decrypted: give the former key in DESK_FORMER_SECRET_KEYS or DESK_FORMER_SECRETS, or enter it anew`,
			),
		);
	}
	if (!(await hasTeamLead(db))) {
		problems.push(
			text(
				'没有在岗的班长或主管，升级通知无人接收：请在“客服人员”中指定',
				'No active team lead or manager would receive escalations: name one under Agents',
			),
		);
	}
	if ((outbox['dead'] ?? 0) > 0) {
		problems.push(
			text(
				'有无法送达的通知：请在“发件箱”中查看原因',
				'Some notifications could not be delivered: see the reasons in the outbox',
			),
		);
	}
	problems.push(...(await templateProblems(db, input)));
	return problems;
}
