import { readSmtpSettings } from '../../delivery/smtp-settings.ts';
import { text } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { countActiveAgreements, hasMailServer, hasTeamLead } from '../../store/read-health.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import type { TargetDescription } from '../outbox/describe-targets.ts';
import { findUnreadable } from '../secrets/keep-secrets.ts';
import { templateProblems } from '../templates/template-problems.ts';
import { ok, wrong, type HealthCheck } from './health-check.ts';

export interface EssentialInput {
	readonly env: Readonly<Record<string, unknown>>;
	readonly box: SecretBox;
	/** Lets other requests have their turn. */
	readonly breathe: () => Promise<unknown>;
	/** Epoch ms. */
	readonly now: number;
	readonly outbox: Readonly<Record<string, number>>;
	readonly targets: readonly TargetDescription[];
}

/** What keeps the desk from doing what the agreement promises, in the order in which it matters. */
export async function essentialChecks(db: Db, input: EssentialInput): Promise<HealthCheck[]> {
	return [
		await agreementCheck(db, input),
		await mailCheck(db, input),
		keyCheck(input),
		...(await secretChecks(db, input)),
		await leadCheck(db),
		deadLetterCheck(input),
		...(await templateChecks(db, input)),
		...silentTargets(input),
	];
}

async function agreementCheck(db: Db, { now }: EssentialInput): Promise<HealthCheck> {
	const count = await countActiveAgreements(db, now);
	if (count > 0) return ok('agreement', text('有生效的协议', 'An agreement is in force'), '/desk/agreement');
	return wrong('agreement', 'danger', {
		text: text('没有生效的协议，无法受理工单', 'No agreement is in force, so no ticket can be received'),
		remedy: text('请在“协议”中将一个版本设为“生效”', 'set a version to active'),
		place: '/desk/agreement',
	});
}

async function mailCheck(db: Db, { env }: EssentialInput): Promise<HealthCheck> {
	if (readSmtpSettings(env) || (await hasMailServer(db)))
		return ok('mail', text('已配置邮件服务器', 'A mail server is set up'));
	return wrong('mail', 'danger', {
		text: text('未配置邮件', 'E-mail is not set up'),
		remedy: text(
			'请设置 EMAIL_TRANSPORT=smtp、EMAIL_SMTP_HOST、EMAIL_SMTP_PORT 和 EMAIL_FROM',
			'set EMAIL_TRANSPORT=smtp, EMAIL_SMTP_HOST, EMAIL_SMTP_PORT and EMAIL_FROM',
		),
		place: '/desk/outbox/channels',
		variables: ['EMAIL_TRANSPORT', 'EMAIL_SMTP_HOST', 'EMAIL_SMTP_PORT', 'EMAIL_FROM'],
	});
}

function keyCheck({ box }: EssentialInput): HealthCheck {
	if (box.hasKey) return ok('key', text('密钥固定，机密可以保存', 'A lasting key keeps the secrets'));
	return wrong('key', 'danger', {
		text: text(
			'没有固定的密钥，无法保存密码等机密',
			'There is no lasting key, so passwords and other secrets cannot be kept',
		),
		remedy: text('请设置 SECRET 或 DESK_SECRET_KEY', 'set SECRET or DESK_SECRET_KEY'),
		variables: ['SECRET', 'DESK_SECRET_KEY'],
	});
}

async function secretChecks(db: Db, { box }: EssentialInput): Promise<HealthCheck[]> {
	const unreadable = await findUnreadable(db, box);
	if (unreadable.length === 0)
		return [ok('secrets', text('保存的机密都能解密', 'Every stored secret can be read'))];
	return unreadable.map(({ row, column }) =>
		wrong('secrets', 'danger', {
			text: text(`渠道 ${row} 的 ${column} 无法解密`, `${column} of channel ${row} cannot be decrypted`),
			remedy: text(
				'请在 DESK_FORMER_SECRET_KEYS 或 DESK_FORMER_SECRETS 中补充旧密钥，或重新填写',
				'give the former key in DESK_FORMER_SECRET_KEYS or DESK_FORMER_SECRETS, or enter it anew',
			),
			place: `/content/desk_channels/${encodeURIComponent(row)}`,
			variables: ['DESK_FORMER_SECRET_KEYS', 'DESK_FORMER_SECRETS'],
		}),
	);
}

async function leadCheck(db: Db): Promise<HealthCheck> {
	if (await hasTeamLead(db))
		return ok('lead', text('有在岗的班长或主管接收升级通知', 'A team lead or manager receives escalations'));
	return wrong('lead', 'danger', {
		text: text(
			'没有在岗的班长或主管，升级通知无人接收',
			'No active team lead or manager would receive escalations',
		),
		remedy: text('请在“客服人员”中指定', 'name one under Agents'),
		place: '/content/desk_agents',
	});
}

function deadLetterCheck({ outbox }: EssentialInput): HealthCheck {
	if ((outbox['dead'] ?? 0) === 0)
		return ok('dead_letters', text('没有无法送达的通知', 'Every notification could be delivered'));
	return wrong('dead_letters', 'warning', {
		text: text('有无法送达的通知', 'Some notifications could not be delivered'),
		remedy: text('请在“发件箱”中查看原因', 'see the reasons in the outbox'),
		place: '/desk/outbox',
	});
}

async function templateChecks(db: Db, input: EssentialInput): Promise<HealthCheck[]> {
	const problems = await templateProblems(db, input);
	if (problems.length === 0)
		return [ok('templates', text('通知模板都可用', 'Every template can be used'), '/desk/templates')];
	return problems.map((problem) =>
		wrong('templates', 'warning', { text: problem, place: '/desk/templates' }),
	);
}

function silentTargets({ targets }: EssentialInput): HealthCheck[] {
	const silent = targets.filter(({ state }) => state !== 'closed');
	if (silent.length === 0)
		return [ok('targets', text('发送通道都有响应', 'Everything that is sent to answers'))];
	return silent.map(({ target, last_error }) =>
		wrong('targets', 'warning', {
			text: text(
				`“${target}”没有响应，暂停向其发送；最近一次：${last_error ?? ''}`,
				`${target} does not answer, so nothing is sent to it for now; the last time: ${last_error ?? ''}`,
			),
			place: '/desk/outbox',
		}),
	);
}
