import { readSmtpSettings } from '../delivery/smtp-settings.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { checkCalendars } from './check-calendars.ts';
import { countActiveAgreements, countOutbox, hasTeamLead } from '../store/read-health.ts';

export interface StatusInput {
	readonly phase: 'starting' | 'ready' | 'failed';
	readonly problem: string | null;
	readonly env: Readonly<Record<string, unknown>>;
	/** Epoch ms. */
	readonly now: number;
}

/** Whether the desk works, and in plain words what an admin should still do. */
export async function readStatus(db: Db, input: StatusInput) {
	if (input.phase !== 'ready') {
		const problem = input.problem ?? '';
		return { phase: input.phase, problems: [text(problem, problem)], calendars: [], outbox: null };
	}
	const outbox = await countOutbox(db);
	const problems = await findProblems(db, input, outbox);
	return { phase: input.phase, problems, calendars: await checkCalendars(db, input), outbox };
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
	if (!readSmtpSettings(input.env)) {
		problems.push(
			text(
				'未配置邮件：请设置 EMAIL_TRANSPORT=smtp、EMAIL_SMTP_HOST、EMAIL_SMTP_PORT 和 EMAIL_FROM',
				'E-mail is not set up: set EMAIL_TRANSPORT=smtp, EMAIL_SMTP_HOST, EMAIL_SMTP_PORT and EMAIL_FROM',
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
	return problems;
}
