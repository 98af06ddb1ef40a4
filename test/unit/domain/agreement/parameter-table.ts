import type { ParameterKey } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';

/** What may stand in a parameter, and what may not, with a word of the complaint. */
export const table: readonly [ParameterKey, readonly unknown[], readonly (readonly [unknown, RegExp])[]][] = [
	[
		'provider.name',
		['云帆科技有限公司', 'A', '🙂'],
		[
			['', /must not be empty/],
			['   ', /must not be empty/],
			['x'.repeat(201), /at most 200 characters/],
			[7, /must be a text/],
			[['A'], /must be a text/],
		],
	],
	[
		'provider.uscc',
		// The last character follows from the others (GB 32100-2015); worked out by hand for these.
		['911100001000000000'.slice(0, 17) + checkDigit('91110000100000000')],
		[
			['911100001000000000'.slice(0, 17) + otherDigit('91110000100000000'), /check digit/],
			['12345', /18 characters/],
		],
	],
	[
		'channel.phone.number',
		[
			'400-800-1234',
			'95588',
			'010-12345678',
			'138 0013 8000',
			'+86 21 1234 5678',
			'021-12345678转801',
			'110',
		],
		[
			['call us', /telephone number/],
			['1', /telephone number/],
			['', /must not be empty/],
			['１２３４５', /telephone number/],
			[4008001234, /must be a text/],
		],
	],
	[
		'channel.email.address',
		['service@example.com'],
		[
			['service', /e-mail address/],
			['a@b', /e-mail address/],
			['a@b.c, d@e.f', /e-mail address/],
		],
	],
	[
		'channel.chat.url',
		['https://chat.example.com/start'],
		[
			['http://chat.example.com', /https:\/\//],
			['chat.example.com', /https:\/\//],
			['javascript:alert(1)', /https:\/\//],
		],
	],
	[
		'channel.chat.im_tool',
		[[{ tool: '企业微信', account: null }], [{ tool: 'QQ', account: '10000' }]],
		[
			[[], /at least one tool/],
			['企业微信', /must be a list/],
			[[{ tool: '', account: null }], /\[0\]\.tool must not be empty/],
			[[{ tool: 'QQ' }], /\[0\]\.account/],
		],
	],
	[
		'scope.consultation',
		[['产品功能']],
		[
			[[], /at least one subject/],
			[['a', 'a'], /twice/],
			[[1], /must be a text/],
		],
	],
	[
		'notification.methods',
		[['email'], ['in_app', 'sms', 'email', 'webhook', 'im']],
		[
			[[], /at least one method/],
			[['fax'], /must be one of email/],
			[['email', 'email'], /twice/],
			['email', /must be a list/],
		],
	],
	[
		'business_hours.periods',
		[
			[['09:00', '18:00']],
			[
				['00:00', '12:00'],
				['12:00', '24:00'],
			],
		],
		[
			[[], /at least one period/],
			[[['18:00', '09:00']], /09:00 is not after 18:00/],
			[[['09:00', '09:00']], /is not after/],
			[
				[
					['09:00', '12:00'],
					['11:00', '18:00'],
				],
				/11:00 lies before 12:00/,
			],
			[[['9:00', '18:00']], /must be a time/],
			[[['24:00', '24:00']], /must be a time/],
			[[['09:00']], /\[from, to\]/],
			['09:00-18:00', /must be a list/],
		],
	],
	[
		'sla.phone.answer_minutes',
		[3, 0.33, 525_600],
		[
			[0, /above zero/],
			[-1, /above zero/],
			[525_601, /at most 525600 minutes/],
			[Number.NaN, /must be a number/],
			[Number.POSITIVE_INFINITY, /must be a number/],
			['3', /must be a number/],
			[true, /must be a number/],
			[[3], /must be a number/],
			[{}, /must be a number/],
		],
	],
	[
		'sla.general.progress',
		[
			{ value: 1, unit: 'working_days' },
			{ value: 0.5, unit: 'hours' },
			{ value: 250, unit: 'working_days' },
		],
		[
			[{ value: 1.5, unit: 'working_days' }, /whole number of working days up to 250, not 1\.5/],
			[{ value: 251, unit: 'working_days' }, /not 251/],
			[{ value: 0, unit: 'hours' }, /above zero/],
			[{ value: 9000, unit: 'hours' }, /hours from 0\.0001 to 8760, not 9000/],
			[{ value: 1, unit: 'weeks' }, /unit must be one of hours, working_days/],
			[{ value: 1 }, /unit must be one of/],
			[4, /\{value, unit\}/],
		],
	],
	[
		'languages.additional',
		[
			[],
			[{ language: 'en', hours: [['09:00', '17:00']], channels: ['phone'] }],
			[{ language: 'zh-HK', hours: null, channels: null }],
		],
		[
			[[{ language: 'english', hours: null, channels: null }], /language tag/],
			[[{ language: 'en', hours: null, channels: ['fax'] }], /must be one of phone/],
			[
				[
					{ language: 'en', hours: null, channels: null },
					{ language: 'en', hours: null, channels: null },
				],
				/twice/,
			],
		],
	],
	[
		'target.fcr_percent',
		[0, 80.5, 100],
		[
			[-1, /0 to 100/],
			[101, /0 to 100/],
			['80%', /must be a number/],
		],
	],
	[
		'target.csat',
		[
			{ mode: 'percent', value: 90, scale_max: null },
			{ mode: 'score', value: 4.5, scale_max: 5 },
		],
		[
			[{ mode: 'score', value: 4.5, scale_max: null }, /is needed for a score/],
			[{ mode: 'score', value: 6, scale_max: 5 }, /at least the score 6, not 5/],
			[{ mode: 'stars', value: 4, scale_max: 5 }, /mode must be one of percent, score/],
			[{ mode: 'percent', value: 101, scale_max: null }, /at most 100/],
		],
	],
	[
		'notice.suspension_days',
		[0, 30],
		[
			[-1, /0 to 3650/],
			[1.5, /whole number/],
			['30', /must be a number/],
		],
	],
	[
		'calendar.timezone',
		['Asia/Shanghai', 'UTC'],
		[
			['Mars/Olympus', /IANA/],
			['', /must not be empty/],
			[8, /text/],
		],
	],
	[
		'calendar.exclude_statutory_holidays',
		[true, false],
		[
			['yes', /true or false/],
			[1, /true or false/],
		],
	],
	[
		'clock_basis',
		[{ '2.1.4': 'calendar', '2.2.1': 'business', '2.2.2': 'business', '2.2.3': 'calendar' }],
		[
			[{ '2.1.4': 'lunar' }, /must be one of business, calendar/],
			[{ '2.1.2': 'calendar' }, /2\.1\.2/],
			['calendar', /must name a clock/],
		],
	],
	[
		'reading.working_day_end',
		['close_of_business', 'same_time'],
		[['noon', /must be one of close_of_business/]],
	],
];

function weightedSum(seventeen: string): number {
	const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
	const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
	return [...seventeen].reduce((sum, sign, place) => sum + alphabet.indexOf(sign) * (weights[place] ?? 0), 0);
}

function checkDigit(seventeen: string): string {
	return '0123456789ABCDEFGHJKLMNPQRTUWXY'[(31 - (weightedSum(seventeen) % 31)) % 31] ?? '';
}

function otherDigit(seventeen: string): string {
	return checkDigit(seventeen) === '0' ? '1' : '0';
}
