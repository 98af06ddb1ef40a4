import { expect, it } from 'vitest';
import { directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { lookInto } from '../support/look-into.ts';
import { readRows, timersOf } from '../support/read.ts';
import { create, setUpDesk } from '../support/set-up-desk.ts';

const DAY = 86_400_000;
const localDate = (days: number) =>
	new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * DAY);

/** A process that dies right after a calendar was written has no time to tell anybody. */
it.each(['sqlite', 'postgres'] as const)(
	'a change that nobody was told of is found at the next start, on %s',
	async (database) => {
		const instance = await startInstance({ host: directus12, database, extension: true });
		const desk = await setUpDesk(instance, {
			agreement: { sla_general_progress_value: 240, sla_general_progress_unit: 'hours' },
		});
		const closed = {
			calendar: desk.calendar,
			date: localDate(5),
			kind: 'custom_closed',
			reason: 'Moving house',
		};
		const day = await create(instance, 'desk_calendar_days', closed);
		const calendarRow = async () =>
			(await readRows(instance, 'desk_calendars', `filter[id]=${desk.calendar}`))[0];
		await until(async () => ((await calendarRow())?.['revision'] === 2 ? true : undefined), {
			what: 'the new revision',
		});
		const row = { subject: 'x', contact: desk.contact, channel: 'hotline', status: 'in_progress' };
		const ticket = String((await create(instance, 'desk_tickets', row))['id']);
		const dueAt = async () => {
			const timer = (await timersOf(instance, ticket)).find(({ clause }) => clause === '2.2.1');
			return Date.parse(String(timer?.['due_at']));
		};
		const due = await dueAt();

		await instance.kill();
		await lookInto(instance.databaseConfig, ({ knex }) =>
			knex('desk_calendar_days').where({ id: day['id'] }).delete(),
		);
		await instance.restart();
		await until(async () => ((await dueAt()) === due - DAY ? true : undefined), {
			what: 'the timer without the day off',
		});
		expect((await calendarRow())?.['revision']).toBe(3);
		await instance.stop();
	},
);
