import { readSmtpSettings } from '../../delivery/smtp-settings.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { readNodes } from '../../store/nodes.ts';
import { countOutbox } from '../../store/read-health.ts';
import { countActiveFlows, readDatabaseVersion } from '../../store/read-setup.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import { describeTargets } from '../outbox/describe-targets.ts';
import { findSample } from '../sample/find-sample.ts';
import { essentialChecks } from './essential-checks.ts';
import { readFirstSteps, type FirstStep } from './first-steps.ts';
import { furtherChecks, hasRedis, isOn } from './further-checks.ts';
import { wrong, type HealthCheck } from './health-check.ts';

/** What the shell knows of the host that it runs in. */
export interface Installation {
	/** Of the extension. */
	readonly desk: string;
	readonly directus: string;
	readonly node: string;
	readonly migrations: {
		readonly done: number;
		readonly known: number;
		/** Names of those that are still to be run. */
		readonly pending: readonly string[];
	};
	/** Registered and active ones, as Directus counts them. */
	readonly collections: { readonly ours: number; readonly others: number };
	/** Where a licence key comes from; `none` is Directus 12 without one, null a Directus that has no licence. */
	readonly licence: string | null;
}

export interface SetupInput {
	readonly phase: 'starting' | 'ready' | 'failed';
	readonly problem: string | null;
	readonly env: Readonly<Record<string, unknown>>;
	readonly box: SecretBox;
	readonly publicUrl: string;
	readonly installation: Installation;
	readonly breathe: () => Promise<unknown>;
	/** Epoch ms. */
	readonly now: number;
}

/** A process that goes round, as the API tells it. Instants are ISO 8601. */
export interface NodeDescription {
	readonly name: string;
	readonly version: string;
	readonly started_at: string;
	readonly round_at: string;
	readonly took_ms: number;
}

export interface Setup {
	readonly phase: SetupInput['phase'];
	readonly installation: Installation & {
		readonly database: { readonly kind: string; readonly version: string };
	};
	readonly settings: SetupSettings;
	readonly nodes: readonly NodeDescription[];
	readonly flows: number;
	readonly checks: readonly HealthCheck[];
	/** Null while the desk is not installed. */
	readonly steps: readonly FirstStep[] | null;
}

/** How the instance is set up, without a secret. */
export interface SetupSettings {
	readonly websockets: boolean;
	readonly redis: boolean;
	readonly cache: boolean;
	/** `host:port` of the mail server of the environment; null without one. */
	readonly mail: string | null;
	readonly public_url: string;
	readonly key: 'DESK_SECRET_KEY' | 'SECRET' | null;
	/** Of the process; deadlines are counted in that of their calendar, whatever this one is. */
	readonly timezone: string;
}

/** A node that was seen so long ago, ms, is told of no more. */
const rememberedMs = 10 * 60_000;

/** Everything that an administrator wants to know of the installation at once. */
export async function describeSetup(db: Db, input: SetupInput): Promise<Setup> {
	const common = {
		phase: input.phase,
		installation: { ...input.installation, database: await readDatabaseVersion(db) },
		settings: settingsOf(input),
	};
	if (input.phase !== 'ready')
		return { ...common, nodes: [], flows: 0, checks: [notReady(input)], steps: null };
	const nodes = await readNodes(db, input.now - rememberedMs);
	const outbox = await countOutbox(db);
	const targets = await describeTargets(db, input);
	return {
		...common,
		nodes: nodes.map(({ name, version, startedAt, roundAt, tookMs }) => ({
			...{ name, version, took_ms: tookMs },
			started_at: new Date(startedAt).toISOString(),
			round_at: new Date(roundAt).toISOString(),
		})),
		flows: await countActiveFlows(db),
		checks: [
			...(await essentialChecks(db, { ...input, outbox, targets })),
			...(await furtherChecks(db, { ...input, nodes })),
		],
		steps: await readFirstSteps(db, await findSample(db), input),
	};
}

function notReady({ phase, problem }: SetupInput): HealthCheck {
	if (phase === 'starting') {
		return wrong('installed', 'warning', {
			text: text('客服台正在安装或启动', 'The desk is being installed or started'),
		});
	}
	return wrong('installed', 'danger', {
		text: problem === null ? text('客服台未能安装', 'The desk could not be installed') : asTold(problem),
		remedy: text('解决后请重启 Directus', 'Restart Directus once that is mended'),
	});
}

/** The installer says both languages in one. */
const asTold = (problem: string): LocalizedText => text(problem, problem);

function settingsOf({ env, publicUrl }: SetupInput): SetupSettings {
	const mail = readSmtpSettings(env);
	return {
		websockets: isOn(env['WEBSOCKETS_ENABLED']),
		redis: hasRedis(env),
		cache: isOn(env['CACHE_ENABLED']),
		mail: mail ? `${mail.host}:${mail.port}` : null,
		public_url: publicUrl,
		key: env['DESK_SECRET_KEY'] ? 'DESK_SECRET_KEY' : env['SECRET'] ? 'SECRET' : null,
		timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
	};
}
