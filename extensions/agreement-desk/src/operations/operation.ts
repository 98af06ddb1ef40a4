import { ErrorCode, isDirectusError } from '@directus/errors';
import type { Accountability, OperationApiConfig, OperationContext } from '@directus/types';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import { toDirectusError } from '../hooks/to-directus-error.ts';
import type { ReceiveContext } from '../desk/receive-ticket.ts';
import { forbidden, missing } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { Host } from '../install/host.ts';

/** One run of an operation in a Flow. */
export interface Run {
	readonly host: Host;
	/** Time, chance and place, and who acts; null for the system. */
	readonly context: ReceiveContext;
	/** What was filled in; what is empty is left out. */
	readonly options: Readonly<Record<string, unknown>>;
	/** The key of the Flow. */
	readonly flow: string | null;
	/** What the Flow has gathered so far. */
	readonly data: Readonly<Record<string, unknown>>;
	/** @throws Refusal unless whoever acts may read the item. */
	readonly requireRead: (collection: string, id: string) => Promise<void>;
	/** @throws Refusal where nobody acts: neither somebody who has logged in nor the system. */
	readonly requireSomebody: () => void;
}

/**
 * An operation of Flows. Whatever goes wrong rejects it, in the words of a refusal, so that the Flow goes on by its
 * reject path.
 */
export function defineOperation(id: string, work: (run: Run) => Promise<unknown>): OperationApiConfig {
	return {
		id,
		async handler(options, flow) {
			const host: Host = flow;
			const accountability = options['permissions'] === '$full' ? null : flow.accountability;
			const user = accountability?.user ?? null;
			try {
				deskOf(host).requireReady();
				return await work(runOf(host, { ...flow, options, accountability }));
			} catch (problem) {
				throw visible(await toDirectusError(problem, host.database, user));
			}
		},
	};
}

type Given = Pick<OperationContext, 'data' | 'flow'> & {
	readonly options: Readonly<Record<string, unknown>>;
	readonly accountability: Accountability | null;
};

function runOf(host: Host, { options, accountability, data, flow }: Given): Run {
	const { permissions: _permissions, ...filledIn } = options;
	const requireSomebody = () => {
		if (accountability !== null && accountability.user === null) throw startedByNobody();
	};
	return {
		host,
		data,
		flow: flow?.id ?? null,
		requireSomebody,
		context: { ...contextOf(host.env), actor: accountability?.user ?? null },
		options: Object.fromEntries(Object.entries(filledIn).filter(([, value]) => !isEmpty(value))),
		async requireRead(collection, item) {
			if (accountability === null) return;
			requireSomebody();
			const schema = await host.getSchema();
			const items = new host.services.ItemsService(collection, {
				knex: host.database,
				schema,
				accountability,
			});
			await items.readOne(item, { fields: ['id'] }).catch((problem: unknown) => {
				throw isDirectusError(problem, ErrorCode.Forbidden) ? unreadable(collection, item) : problem;
			});
		},
	};
}

function startedByNobody() {
	return forbidden(
		'permissions',
		null,
		text(
			'触发本流程的人没有登录；请选择以系统权限执行，或让触发器要求登录',
			'this Flow was started by nobody who has logged in; choose the system, or have its trigger ask for a login',
		),
	);
}

function unreadable(collection: string, item: string) {
	return missing(
		collection.replace(/^desk_(.*)s$/, '$1'),
		null,
		text(
			`没有 ${shown(item)}，或触发本流程的用户无权查看`,
			`there is no ${shown(item)}, or none that whoever started this Flow may read`,
		),
	);
}

/** A placeholder that found nothing leaves an empty text, or says so in a word. */
function isEmpty(value: unknown): boolean {
	if (typeof value !== 'string') return value === undefined || value === null;
	return ['', 'undefined', 'null'].includes(value.trim());
}

/** A Flow shows and hands on errors as JSON, which leaves out the message of an ordinary one. */
function visible(problem: unknown): unknown {
	if (!(problem instanceof Error)) return problem;
	return Object.defineProperty(problem, 'message', { value: problem.message, enumerable: true });
}

/** After something was written past Directus's services. */
export async function afterWriting(host: Host): Promise<void> {
	const desk = deskOf(host);
	await desk.changed();
	desk.wake();
}
