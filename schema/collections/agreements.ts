import {
	defaultCreditCapPercent,
	defaultCreditTiers,
	type CreditTier,
} from '../../extensions/agreement-desk/src/domain/agreement/credit-tiers.ts';
import type { CustomCommitment } from '../../extensions/agreement-desk/src/domain/agreement/custom-commitment.ts';
import { defaultLadder } from '../../extensions/agreement-desk/src/domain/agreement/default-ladder.ts';
import type { LadderStep } from '../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import {
	amount,
	group,
	instant,
	json,
	list,
	money,
	records,
	reference,
	requiredString,
	select,
	string,
	uuidKey,
} from '../fields.ts';
import { file } from '../file-fields.ts';
import { ladderSteps } from '../ladder-steps.ts';
import { parameterFields, parameterGroups } from '../parameter-fields.ts';
import type { Repeater } from '../repeater.ts';

const owned = { engineOwned: true } as const;

const tierRows: Repeater = {
	template: '< {{attainment_below_percent}} % → {{credit_percent}} %',
	addLabel: text('添加一档', 'Add a tier'),
	columns: {
		attainment_below_percent: { type: 'amount', label: text('达标率低于（%）', 'Attainment below (%)') },
		credit_percent: { type: 'amount', label: text('抵扣比例（%）', 'Credit (% of the fee)') },
	},
};

/** Who signed, and what the version is held to since. */
const signing = {
	signing: group(text('签署与存证', 'Signature and proof'), 'draw', 'closed'),
	signed_at: instant(text('签署时间', 'Signed'), { group: 'signing' }),
	signed_by_provider: string(text('服务商签署人', 'Signed for the provider by'), { group: 'signing' }),
	signed_by_customer: string(text('客户签署人', 'Signed for the customer by'), { group: 'signing' }),
	source_document: file(text('签署文本', 'Signed document'), { group: 'signing' }),
	activated_at: instant(text('启用时间', 'Activated'), { ...owned, group: 'signing' }),
	supersedes: reference(text('取代的版本', 'Supersedes'), 'desk_agreements', {
		group: 'signing',
		template: '{{code}} · {{version}}',
		note: text('本版本生效时，被取代的版本自动失效', 'That version ends when this one takes effect'),
	}),
	content_hash: string(text('内容校验值', 'Hash of the content'), {
		...owned,
		group: 'signing',
		maxLength: 64,
		width: 'full',
		note: text(
			'签署或启用时对全部约定内容计算，可随时核对',
			'Of all that was agreed, taken at the signature or activation; it can be verified at any time',
		),
	}),
	custom_commitments: json<CustomCommitment[]>(text('自行添加的承诺', 'Commitments that were added'), {
		...owned,
		hidden: true,
	}),
} as const;

/** What a miss costs (S-6). */
const credits = {
	credits: group(text('未达标的服务抵扣', 'Service credits'), 'savings', 'closed'),
	credit_tiers: records<CreditTier>(text('抵扣档位', 'Credit tiers'), tierRows, {
		clause: 'S-6',
		group: 'credits',
		defaultValue: defaultCreditTiers,
		note: text(
			'一个周期内的达标率低于该值时，抵扣服务费的比例；取达到的最高一档',
			'What is given back of the fee of a period in which less was kept; the highest tier that is reached counts',
		),
	}),
	credit_cap_percent: amount(text('抵扣上限（%）', 'Cap on credits (%)'), {
		clause: 'S-6',
		group: 'credits',
		defaultValue: defaultCreditCapPercent,
		note: text('占当期服务费的比例', 'Share of the fee of the period'),
	}),
	monthly_fee: money(text('每月服务费（元）', 'Monthly fee (CNY)'), {
		clause: 'S-6',
		group: 'credits',
		note: text('选填；用于计算抵扣金额', 'Optional; turns credits into money'),
	}),
} as const;

export const agreements = defineCollection({
	collection: 'desk_agreements',
	icon: 'handshake',
	folder: 'desk_agreement',
	sort: 1,
	clause: '1.1',
	singular: text('协议版本', 'Agreement version'),
	plural: text('协议', 'Agreements'),
	note: text(
		'客户服务规范协议的各个版本及其约定值',
		'Versions of the customer-service agreement and what was agreed',
	),
	displayTemplate: '{{code}} · {{version}}',
	tracked: true,
	listFields: ['code', 'version', 'title', 'customer', 'status', 'effective_from', 'effective_to'],
	listSort: ['code', '-effective_from'],
	// A copy is a draft of its own: it has neither the number nor the history of the version.
	copiedFields: [
		...['code', 'title', 'calendar', 'provider', 'customer', 'effective_from'],
		...Object.keys(parameterFields()),
		...['escalation_ladder', 'credit_tiers', 'credit_cap_percent', 'monthly_fee'],
	],
	fields: {
		id: uuidKey(),
		code: requiredString(text('协议编号', 'Agreement number'), { maxLength: 64 }),
		version: requiredString(text('版本', 'Version'), { maxLength: 32 }),
		title: string(text('标题', 'Title'), { width: 'full' }),
		status: select(text('状态', 'Status'), 'agreement_status', {
			defaultValue: 'draft',
			required: true,
			note: text(
				'草稿 → 审核中 → 已签署 → 生效；离开草稿后内容即冻结，如需变更请新建版本',
				'Draft, in review, signed, active. What has left the draft is frozen; to change it, make a new version',
			),
		}),
		preset: select(text('套用预设', 'Apply a preset'), 'agreement_preset', {
			note: text(
				'仅限草稿：保存时填入整套约定值，本次另行填写的除外',
				'In a draft: fills in a whole set of values when saved, except those set at the same time',
			),
		}),
		calendar: reference(text('工作日历', 'Business calendar'), 'desk_calendars', {
			clause: '2.1.1',
			required: true,
			template: '{{name}}',
			note: text('业务时间、节假日与调休（2.1.1）', 'Business hours, holidays and make-up days (2.1.1)'),
		}),
		provider: reference(text('服务商', 'Service provider'), 'desk_organizations', { template: '{{name}}' }),
		customer: reference(text('客户', 'Customer'), 'desk_organizations', {
			required: true,
			template: '{{name}}',
			aliasOnOther: 'agreements',
		}),
		effective_from: instant(text('生效时间', 'Effective from'), { required: true }),
		effective_to: instant(text('失效时间', 'Effective until'), {
			note: text(
				'留空表示长期有效；该时刻起不再适用',
				'Empty: open-ended. From this instant on it no longer applies',
			),
		}),
		...parameterGroups,
		...parameterFields(),
		escalation: group(text('升级与提醒', 'Warnings and escalation'), 'escalator_warning'),
		escalation_ladder: records<LadderStep>(text('升级规则', 'Escalation ladder'), ladderSteps, {
			group: 'escalation',
			defaultValue: defaultLadder,
			note: text(
				'何时通知谁、如何通知、同时做什么；级别 0 为提醒，1 级以上为升级',
				'Whom to tell when, how, and what to do beside; level 0 warns, level 1 and above escalates',
			),
		}),
		...credits,
		compiled: group(text('由上述约定得出的承诺', 'Commitments that follow'), 'rule', 'closed'),
		commitments: list(text('承诺', 'Commitments'), {
			group: 'compiled',
			create: true,
			sort: 'key',
			fields: ['clause', 'metric', 'branch', 'target_value', 'target_unit', 'basis', 'origin'],
		}),
		...signing,
		stale_since: instant(text('待重新计算', 'To be compiled since'), {
			...owned,
			hidden: true,
			indexed: true,
		}),
		date_created: instant(text('创建时间', 'Created'), {
			hidden: true,
			readonly: true,
			special: ['date-created'],
		}),
		date_updated: instant(text('更新时间', 'Updated'), {
			hidden: true,
			readonly: true,
			special: ['date-updated'],
		}),
	},
});
