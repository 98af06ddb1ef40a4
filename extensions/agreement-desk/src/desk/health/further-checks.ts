import { text } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { nearestCheck } from '../../store/nearest-check.ts';
import type { EngineNode } from '../../store/nodes.ts';
import { readColleagueNames } from '../../store/read-colleague-name.ts';
import { readChannelsInUse } from '../../store/read-setup.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import { loadCandidates } from '../candidates.ts';
import { channelComplaints } from '../check-channel.ts';
import { checkCalendars } from '../check-calendars.ts';
import { describeAgent } from '../describe-agent.ts';
import { ok, wrong, type HealthCheck } from './health-check.ts';

export interface FurtherInput {
	readonly env: Readonly<Record<string, unknown>>;
	readonly box: SecretBox;
	/** Epoch ms. */
	readonly now: number;
	readonly nodes: readonly EngineNode[];
}

/** What is worth an admin's attention beside what stops the desk. */
export async function furtherChecks(db: Db, input: FurtherInput): Promise<HealthCheck[]> {
	return [
		...(await calendarChecks(db, input)),
		...(await channelChecks(db, input)),
		await agentCheck(db, input),
		await sweepCheck(db, input),
		publicUrlCheck(input),
		webSocketCheck(input),
		...redisCheck(input),
	];
}

async function calendarChecks(db: Db, input: FurtherInput): Promise<HealthCheck[]> {
	const place = '/desk/calendars';
	const toDo = await checkCalendars(db, input);
	if (toDo.length === 0)
		return [
			ok(
				'calendars',
				text('所用工作日历的年度均已核准', 'The years of the calendars in use are approved'),
				place,
			),
		];
	return toDo.map(({ severity, text: said }) =>
		wrong('calendars', severity === 'error' ? 'danger' : 'warning', { text: said, place }),
	);
}

async function channelChecks(db: Db, { env, box }: FurtherInput): Promise<HealthCheck[]> {
	const channels = await readChannelsInUse(db);
	const incomplete = channels.flatMap((channel) => {
		const [complaint] = channelComplaints(channel, { env, box });
		return complaint ? [{ channel, complaint }] : [];
	});
	if (incomplete.length === 0)
		return [ok('channels', text('启用的渠道设置完整', 'The channels in use are set up completely'))];
	return incomplete.map(({ channel, complaint }) =>
		wrong('channels', 'danger', {
			text: text(
				`渠道“${channel.name}”无法发送（${complaint.place}）：${complaint.text['zh-CN']}`,
				`Channel “${channel.name}” cannot send (${complaint.place}): ${complaint.text['en-US']}`,
			),
			place: `/content/desk_channels/${encodeURIComponent(channel.id)}`,
		}),
	);
}

/** So many are named. */
const mostNamed = 3;

async function agentCheck(db: Db, { now }: FurtherInput): Promise<HealthCheck> {
	const active = (await loadCandidates(db, { now })).filter((agent) => agent.active);
	const described = await Promise.all(active.map((agent) => describeAgent(db, agent, { now })));
	const unready = described.filter(({ readiness }) => !readiness.ready).map(({ user }) => user);
	if (unready.length === 0)
		return ok('agents', text('在岗客服人员均可处理工单', 'Every active agent may work tickets'));
	const names = await readColleagueNames(db, unready.slice(0, mostNamed));
	const more = unready.length > names.length ? ' …' : '';
	return wrong('agents', 'warning', {
		text: text(
			`${unready.length} 名在岗客服人员尚不能处理工单（缺少培训或未确认行为规范）：${names.join('、')}${more}`,
			`${unready.length} active agents may not work tickets yet (training or the code of conduct is missing): ${names.join(', ')}${more}`,
		),
		remedy: text(
			'请登记其培训，并让本人确认行为规范',
			'Record their training, and have them acknowledge the code of conduct',
		),
		place: '/content/desk_agents',
	});
}

/** A deadline that is looked at later than this, ms, is late for everybody. */
const lateMs = 30_000;
/** A node that has not gone round for this long, ms, is not at work. */
const silentMs = 60_000;

async function sweepCheck(db: Db, { now, nodes }: FurtherInput): Promise<HealthCheck> {
	const nearest = await nearestCheck(db);
	const late = nearest === null ? 0 : Math.max(0, now - nearest);
	const atWork = nodes.filter(({ roundAt }) => now - roundAt < silentMs);
	if (atWork.length === 0) {
		return wrong('sweep', 'danger', {
			text: text('没有进程在检查时限', 'No process is looking after the deadlines'),
			remedy: text('请查看服务器日志并重启 Directus', 'Look into the log of the server and restart Directus'),
		});
	}
	if (late <= lateMs) return ok('sweep', text('时限检查及时', 'Deadlines are looked at in time'));
	const seconds = Math.round(late / 1_000);
	return wrong('sweep', 'danger', {
		text: text(`时限检查已滞后 ${seconds} 秒`, `Deadlines are looked at ${seconds} s late`),
		remedy: text(
			'请查看服务器日志中的错误，检查数据库负载，或增加节点',
			'Look for errors in the log of the server, look at the load of the database, or add a node',
		),
	});
}

function publicUrlCheck({ env }: FurtherInput): HealthCheck {
	const url = textOf(env['PUBLIC_URL']);
	if (/^https?:\/\/.+/.test(url))
		return ok(
			'public_url',
			text('通知中的链接指向本系统的网址', 'Links in notifications lead to this instance'),
		);
	return wrong('public_url', 'warning', {
		text: text(
			'未设置网址，通知中的链接无法打开',
			'The address of this instance is not set, so links in notifications lead nowhere',
		),
		remedy: text(
			'请将 PUBLIC_URL 设为用户访问的完整网址',
			'Set PUBLIC_URL to the whole address that people use',
		),
		variables: ['PUBLIC_URL'],
	});
}

function webSocketCheck({ env }: FurtherInput): HealthCheck {
	if (isOn(env['WEBSOCKETS_ENABLED']) && isOn(env['WEBSOCKETS_REST_ENABLED'] ?? true))
		return ok('websockets', text('WebSocket 已启用，页面实时更新', 'WebSockets are on, so pages are live'));
	return wrong('websockets', 'warning', {
		text: text(
			'WebSocket 未启用，页面每 10 秒才更新一次',
			'WebSockets are off, so pages look for changes every 10 seconds only',
		),
		remedy: text('请设置 WEBSOCKETS_ENABLED=true 并重启', 'Set WEBSOCKETS_ENABLED=true and restart'),
		variables: ['WEBSOCKETS_ENABLED'],
	});
}

function redisCheck({ env, nodes, now }: FurtherInput): HealthCheck[] {
	const atWork = nodes.filter(({ roundAt }) => now - roundAt < silentMs).length;
	if (atWork < 2) return [];
	if (hasRedis(env)) return [ok('redis', text('各节点通过 Redis 同步', 'The nodes keep in step by Redis'))];
	return [
		wrong('redis', 'danger', {
			text: text(
				`有 ${atWork} 个节点，但未配置 Redis：缓存与实时更新在节点之间不同步`,
				`There are ${atWork} nodes without Redis, so caches and live changes do not reach each other`,
			),
			remedy: text('请为所有节点设置 REDIS 或 REDIS_HOST', 'Set REDIS or REDIS_HOST on all of them'),
			variables: ['REDIS', 'REDIS_HOST'],
		}),
	];
}

export function hasRedis(env: Readonly<Record<string, unknown>>): boolean {
	return Boolean(env['REDIS'] ?? env['REDIS_HOST']) && textOf(env['REDIS_ENABLED']) !== 'false';
}

export const isOn = (value: unknown): boolean => ['true', '1'].includes(String(value));

/** Directus turns what looks like a number or a boolean in the environment into one. */
function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}
