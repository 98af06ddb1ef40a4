import { z } from 'zod';
import { agents } from '../../../../schema/collections/agents.ts';
import type { CollectionDefinition } from '../../../../schema/define.ts';
import { dayOfDate } from '../domain/calendar/local-day.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import { checkValues } from './check-values.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

const date = z.string().refine((value) => dayOfDate(value) !== null);
const empty = z.literal('').nullish();

const training = z
	.looseObject({
		course: z.string().trim().min(1).max(255),
		passed_on: date,
		valid_until: z.union([date, empty]),
		certificate: z.string().max(255).nullish(),
	})
	.refine(({ passed_on, valid_until }) => !valid_until || valid_until >= passed_on);
const time = z.union([z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/), empty]);
const moment = z.union([z.iso.datetime({ offset: true }), empty]);

/** Who is on duty always, by an empty entry, is so by mistake. */
const duty = z
	.strictObject({
		weekdays: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).nullish(),
		...{ start: time.optional(), end: time.optional(), from: moment.optional(), to: moment.optional() },
	})
	.refine((entry) => Object.values(entry).some((value) => value && value.length > 0))
	.refine(({ from, to }) => !from || !to || Date.parse(from) < Date.parse(to));
const names = z.array(z.string().trim().min(1).max(64)).max(100).nullable();

/** What the lists of an agent may hold, and how to write it. Whoever assigns tickets by rule reads those of everybody. */
const shapes: readonly (readonly [name: string, shape: z.ZodType, hint: LocalizedText])[] = [
	[
		'trainings',
		z.array(training).max(500).nullable(),
		text(
			'须为列表，每项有课程（course）与通过日期（passed_on，YYYY-MM-DD），有效期（valid_until）可空，且不早于通过日期',
			'must be a list of {course, passed_on, valid_until, certificate}; dates are YYYY-MM-DD, valid_until may be empty and is not before passed_on',
		),
	],
	[
		'languages',
		z
			.array(z.string().regex(/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i))
			.max(50)
			.nullable(),
		text(
			'须为语言代码的列表，例如 ["zh-CN", "en"]',
			'must be a list of language tags, such as ["zh-CN", "en"]',
		),
	],
	[
		'duty',
		z.array(duty).max(100).nullable(),
		text(
			'须为列表，每项至少填写星期（weekdays）、时刻（start、end，HH:MM）或起止时间（from、to，须先后有序）之一',
			'must be a list; each entry has weekdays, times start and end (HH:MM), or instants from and to (in this order)',
		),
	],
	['teams', names, text('须为班组名称的列表', 'must be a list of names of teams')],
	['skills', names, text('须为技能名称的列表', 'must be a list of names of skills')],
	[
		'capacity',
		z.number().min(0).nullable(),
		text('须为不小于 0 的整数，留空则不限', 'must be a whole number that is not below 0; empty: no limit'),
	],
];

/** @throws Refusal for what cannot be read as the readiness of an agent (3.1.2.2, 2.4). */
export function checkAgent(payload: Payload): void {
	checkValues(agents, payload);
	const { clause, fields }: CollectionDefinition = agents;
	for (const [name, shape, hint] of shapes) {
		const value = payload[name];
		if (value === undefined || shape.safeParse(value).success) continue;
		throw invalid(`desk_agents.${name}`, fields[name]?.clause ?? clause, hint);
	}
}
