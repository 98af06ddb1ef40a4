import fc from 'fast-check';
import {
	definitionOf,
	parameterKeys,
	type AgreementParameters,
	type ParameterKey,
} from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { validateParameters } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { readingOptions } from '../../../../../extensions/agreement-desk/src/domain/agreement/notation/reading-options.ts';

const words = (max: number) =>
	fc
		.oneof(
			fc.constantFrom(
				'云帆科技有限公司',
				'产品功能',
				'Acme Co., Ltd.',
				'客服（华东）',
				'微博',
				'4小时',
				'none',
				'2.1.2',
			),
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
			fc.string({
				unit: fc.constantFrom(...'ab1 、，；：“”"\\（）()。.\n\t*_`[]<>&#|~账号无'),
				minLength: 1,
				maxLength: 12,
			}),
		)
		.map((text) => text.trim().slice(0, max).trim())
		.filter((text) => text !== '');
const list = (min: number) => fc.uniqueArray(words(60), { minLength: min, maxLength: 4 });
const decimal = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((hundredths) => hundredths / 100);
const whole = (min: number, max: number) => fc.integer({ min, max });
const duration = fc.oneof(
	decimal(8000).map((value) => ({ value, unit: 'hours' })),
	whole(1, 250).map((value) => ({ value, unit: 'working_days' })),
);
const clock = (minutes: number) =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const periods = fc
	.uniqueArray(whole(0, 1440), { minLength: 2, maxLength: 6 })
	.map((times) => times.toSorted((a, b) => a - b))
	.map((times) =>
		times.flatMap((from, place) => {
			const to = times[place + 1];
			return place % 2 === 0 && to !== undefined ? [[clock(from), clock(to)]] : [];
		}),
	);
const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const url = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true });
const target = fc.record({
	metric_key: fc.oneof(fc.constantFrom('ontime', 'complaint_rate', 'manual:知识库命中率'), words(64)),
	comparator: fc.constantFrom('gte', 'lte', 'gt', 'lt', 'eq'),
	value: fc.oneof(decimal(1000), whole(-100, 100)),
	period: fc.constantFrom('month', 'quarter', 'year', null),
});
const basis = fc.constantFrom('business', 'calendar');

/** Values of the parameters that no column describes closely enough. */
const special: Partial<Record<ParameterKey, fc.Arbitrary<unknown>>> = {
	'provider.uscc': fc.constantFrom('91350100M000100Y43', '91110000600037341L'),
	'channel.phone.number': fc.constantFrom('400-800-1234', '95588', '010-12345678转8001', '+86 10 1234 5678'),
	'channel.email.address': fc.constantFrom('service@yunfan.com', 'a_b@c.cn', "o'hara+x@mail.example.org"),
	'channel.chat.url': url,
	'channel.portal.url': url,
	'channel.chat.im_tool': fc.array(fc.record({ tool: words(64), account: fc.option(words(60)) }), {
		minLength: 1,
		maxLength: 3,
	}),
	'channel.social.platform': words(64),
	'channel.social.account': words(60),
	'scope.consultation': list(1),
	'scope.technical_support': list(1),
	'notification.methods': fc.shuffledSubarray(['email', 'sms', 'in_app', 'webhook', 'im'], { minLength: 1 }),
	'business_hours.periods': periods,
	'sla.general.progress': duration,
	'sla.complex.escalate': duration,
	'sla.consultation.answer': duration,
	'sla.complex.update_interval': duration,
	'sla.complaint.decision': duration,
	'sla.complaint.general.reply': duration,
	'sla.complaint.major.reply': duration,
	'sla.complaint.major.decision': duration,
	'sla.complaint.urgent.reply': duration,
	'sla.complaint.urgent.decision': duration,
	'languages.additional': fc.uniqueArray(
		fc.record({
			language: fc.constantFrom('en', 'yue', 'zh-Hant-HK', 'pt-BR', 'bo', 'es-419', 'csl'),
			hours: fc.option(periods),
			channels: fc.option(some('phone', 'email', 'chat', 'portal', 'social')),
		}),
		{ selector: ({ language }) => language, maxLength: 4 },
	),
	'target.fcr_percent': fc.oneof(whole(0, 100), decimal(100)),
	'target.csat': fc.oneof(
		fc.record({
			mode: fc.constant('percent'),
			value: decimal(100),
			scale_max: fc.constantFrom(null, 5, 10),
		}),
		whole(1, 100).map((value) => ({ mode: 'score', value: value / 20, scale_max: 5 })),
	),
	'target.custom[]': fc.array(target, { maxLength: 4 }),
	'calendar.timezone': fc.constantFrom(
		'Asia/Shanghai',
		'Europe/Berlin',
		'America/Argentina/Buenos_Aires',
		'UTC',
	),
	clock_basis: fc.record({ '2.1.4': basis, '2.2.1': basis, '2.2.2': basis, '2.2.3': basis }),
};

function valueOf(key: ParameterKey): fc.Arbitrary<unknown> {
	const own = special[key];
	if (own) return own;
	const options = (readingOptions as Readonly<Partial<Record<ParameterKey, object>>>)[key];
	if (options) return fc.constantFrom(...Object.keys(options));
	const input = definitionOf(key).columns[0]?.input.type;
	if (input === 'amount') return decimal(8000);
	if (input === 'integer') return whole(1, 100);
	if (input === 'boolean') return fc.boolean();
	return input === 'tags' ? list(0) : words(200);
}

/** Any parameters that a version may have, some of them not agreed. */
export const arbitraryParameters: fc.Arbitrary<AgreementParameters> = fc
	.record(Object.fromEntries(parameterKeys.map((key) => [key, fc.option(valueOf(key), { freq: 9 })])))
	.map((values) => validateParameters(values).parameters);
