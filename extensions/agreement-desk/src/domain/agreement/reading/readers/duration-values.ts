import type { ParameterKey } from '../../parameters/index.ts';
import type { TopicName } from '../structure/topics.ts';
import type { DurationMention, TimeUnit } from '../values/durations.ts';

/** What a length of time means for a parameter. */
export interface DurationValue {
	readonly key: ParameterKey;
	readonly part?: string;
	readonly value: unknown;
	/** 1 where the parameter can hold just this amount; less where something would be lost or assumed. */
	readonly certainty: number;
}

type Kind = 'minutes' | 'hours' | 'duration' | 'days';

const parameterOf: Readonly<Record<Exclude<TopicName, 'fcr' | 'csat'>, readonly [ParameterKey, Kind]>> = {
	phone: ['sla.phone.answer_minutes', 'minutes'],
	email: ['sla.email.first_reply_hours', 'hours'],
	emailNext: ['sla.email.first_reply_next_open_hours', 'hours'],
	chat: ['sla.chat.response_minutes', 'minutes'],
	registration: ['sla.registration_hours', 'hours'],
	general: ['sla.general.progress', 'duration'],
	complex: ['sla.complex.escalate', 'duration'],
	urgent: ['sla.urgent.response_hours', 'hours'],
	notice: ['notice.suspension_days', 'days'],
	consultation: ['sla.consultation.answer', 'duration'],
};

/** The clauses whose clock the agreement may name. The others count business time by their own words. */
const clockOf: Readonly<Partial<Record<TopicName, string>>> = {
	registration: '2.1.4',
	general: '2.2.1',
	complex: '2.2.2',
	urgent: '2.2.3',
};

const seconds = {
	seconds: 1,
	minutes: 60,
	hours: 3600,
	days: 86_400,
	weeks: 604_800,
	months: 2_592_000,
} as const;

/** Every value that the amount can be for the parameter of a topic, and the clock if the amount names one. */
export function valuesOf(mention: DurationMention, topic: TopicName): DurationValue[] {
	if (topic === 'fcr' || topic === 'csat') return [];
	const [key, kind] = parameterOf[topic];
	const { unit } = mention;
	if (unit === 'unsaid') return withoutUnit(mention.amount, kind).map((value) => ({ key, ...value }));
	return withUnit({ ...mention, unit }, topic);
}

type Length = DurationMention & { readonly unit: TimeUnit };

function withUnit(mention: Length, topic: keyof typeof parameterOf): DurationValue[] {
	const [key, kind] = parameterOf[topic];
	if (kind === 'days') return [{ key, ...inDays(mention) }];
	if (kind === 'minutes') return [{ key, ...inMinutes(mention) }];
	const values = kind === 'hours' ? inHours(mention, topic) : asDuration(mention);
	return [...values.map((value) => ({ key, ...value })), ...clockValue(mention, topic)];
}

type Worth = Omit<DurationValue, 'key'>;

/** The blanks name their unit: minutes, hours, days; only 【小时数/工作日数】 leaves it open. */
function withoutUnit(amount: number, kind: Kind): Worth[] {
	if (kind !== 'duration') return [{ value: amount, certainty: 0.75 }];
	return [
		{ value: { value: amount, unit: 'hours' }, certainty: 0.5 },
		{ value: { value: amount, unit: 'working_days' }, certainty: 0.5 },
	];
}

function inMinutes({ amount, unit, clock }: Length): Worth {
	const value = inUnit(amount * seconds[unit], 60);
	const isShort = unit === 'seconds' || unit === 'minutes' || unit === 'hours';
	return { value, certainty: isShort && clock !== 'calendar' ? 1 : 0.4 };
}

function inHours(mention: Length, topic: TopicName): Worth[] {
	const { amount, unit, clock } = mention;
	if (isWorkingTime(mention)) return [{ value: { value: amount, unit: 'working_days' }, certainty: 0.3 }];
	const value = inUnit(amount * seconds[unit], 3600);
	// Mail is answered in business hours, so calendar time would be another promise.
	if (clockOf[topic] === undefined)
		return [{ value, certainty: isLong(unit) || clock === 'calendar' ? 0.5 : 1 }];
	return [{ value, certainty: isLong(unit) && clock !== 'calendar' ? 0.5 : 1 }];
}

function asDuration(mention: Length): Worth[] {
	const { amount, unit, clock } = mention;
	if (isWorkingTime(mention)) {
		const days = unit === 'weeks' ? amount * 5 : amount;
		const certainty = unit === 'days' && Number.isInteger(amount) ? 1 : 0.3;
		return [{ value: { value: days, unit: 'working_days' }, certainty }];
	}
	const hours = { value: inUnit(amount * seconds[unit], 3600), unit: 'hours' };
	if (!isLong(unit) || clock === 'calendar')
		return [{ value: hours, certainty: unit === 'months' ? 0.3 : 1 }];
	// Two days may be 48 hours or two working days; the text has to say.
	const days = { value: unit === 'days' ? amount : amount * 5, unit: 'working_days' };
	return [{ value: hours, certainty: 0.5 }, ...(unit === 'months' ? [] : [{ value: days, certainty: 0.5 }])];
}

/** Calendar days, which a bare 30日 means (Civil Code, art. 200 and 201). */
function inDays({ amount, unit, clock }: Length): Worth {
	if (clock === 'business' && unit === 'days') return { value: amount, certainty: 0.3 };
	// No notice at all is a slip, even where it could be kept.
	if (unit === 'days') return { value: amount, certainty: amount === 0 ? 0.3 : 1 };
	const value = round((amount * seconds[unit]) / seconds.days, 2);
	return { value, certainty: unit === 'weeks' ? 0.8 : 0.4 };
}

function clockValue({ clock, unit }: Length, topic: TopicName): DurationValue[] {
	const clause = clockOf[topic];
	if (clause === undefined || clock === null || (clock === 'business' && isLong(unit))) return [];
	return [{ key: 'clock_basis', part: clause, value: clock, certainty: 1 }];
}

function isLong(unit: TimeUnit): boolean {
	return unit === 'days' || unit === 'weeks' || unit === 'months';
}

function isWorkingTime({ unit, clock }: Length): boolean {
	return clock === 'business' && isLong(unit);
}

/**
 * So many seconds in a larger unit, with as few decimals as still mean the same second: 20 s are 0.33 minutes and
 * 20 minutes 0.3333 hours.
 */
function inUnit(amountSeconds: number, unitSeconds: number): number {
	const exact = amountSeconds / unitSeconds;
	const whole = Math.round(amountSeconds);
	if (Math.abs(whole - amountSeconds) > 1e-9) return exact;
	for (let decimals = 0; decimals < 8; decimals += 1) {
		const rounded = round(exact, decimals);
		if (Math.round(rounded * unitSeconds) === whole) return rounded;
	}
	return exact;
}

function round(value: number, decimals: number): number {
	const factor = 10 ** decimals;
	return Math.round(value * factor) / factor;
}
