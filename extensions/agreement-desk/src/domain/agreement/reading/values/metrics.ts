/** Names of the metrics of the catalogue, by their key. */
const names: readonly (readonly [key: string, pattern: RegExp, unit?: 'minutes' | 'hours'])[] = [
	[
		'ontime',
		/^(?:工单|服务工单|服务|整体|全部工单)?(?:处理|办结|完成)?(?:按时|准时|按期)(?:完成|处理|办结|解决)?率$|^(?:tickets? (?:handled |solved |closed |resolved )?on time|on[- ]?time (?:tickets?|rate|completion)(?: rate)?|ticket on[- ]?time(?: rate)?)$/i,
	],
	[
		'complaint_rate',
		/^(?:客户|服务|有效)?投诉率$|^(?:customer )?complaint rate$|^complaints per \d+ tickets$/i,
	],
	['reopen_rate', /^(?:工单)?(?:重开|重新打开|重启|返工)率$|^(?:ticket )?re-?open(?:ed|ing)?(?: rate)?$/i],
	[
		'repeat_rate',
		/^(?:客户)?重复(?:来电|来访|咨询|联系|进线|呼入)率$|^repeat(?:ed)? (?:contact|call)s?(?: rate)?$/i,
	],
	[
		'service_level',
		/^\d+ ?秒(?:内|以内)?(?:人工)?(?:电话)?(?:接通|接听|应答)率$|^(?:电话)?服务水平$|^(?:phone )?service level(?: \(\d+ ?s(?:econds)?\))?$|^(?:calls )?answered (?:with)?in \d+ seconds$/i,
	],
	[
		'first_call_answer_rate',
		/^(?:首次呼叫|首呼|电话|热线|人工|来电)?(?:接通|接听|应答)率$|^first[- ]call answer rate$|^(?:call )?answer rate$/i,
	],
	[
		'abandonment_rate',
		/^(?:电话|呼叫|来电)?(?:放弃|呼损|弃呼|流失)率$|^(?:call )?abandon(?:ment|ed)?(?: call)?(?: rate)?$/i,
	],
	[
		'qa_score',
		/^(?:客服|服务|会话|录音)?(?:质检|质量检查)(?:平均)?(?:得|评)?分(?:数)?$|^质检(?:合格|达标)?(?:分|分数|得分|平均分)$|^(?:average )?(?:qa|quality assurance|quality) score$/i,
	],
	[
		'training_rate',
		/^(?:客服(?:人员)?)?(?:持证上岗|培训(?:合格|完成|达标|覆盖|通过))率$|^training (?:completion |compliance )?rate$|^(?:share of )?trained agents$/i,
	],
	[
		'availability',
		/^(?:系统|平台|渠道|服务|在线客服)?可用(?:率|性)$|^(?:service |system |channel )?availability$/i,
	],
	['notice_delivery_rate', /^(?:通知|消息)?送达率$|^notice(?:s)? deliver(?:y|ed)(?: rate)?$/i],
	['nps', /^(?:客户)?(?:NPS|净推荐值)(?:\((?:NPS|净推荐值)\))?$|^net promoter score(?: \(nps\))?$/i],
	['aht', /^(?:AHT|平均处理(?:时长|时间|耗时)|average handling time)(?:\([^)]*\))?$/i, 'minutes'],
	[
		'ttr',
		/^(?:TTR|MTTR|平均(?:问题)?(?:解决|修复)(?:时长|时间|耗时)|mean time to (?:resolution|resolve)|(?:average )?time to resolution)(?:\([^)]*\))?$/i,
		'hours',
	],
];

export interface Metric {
	readonly key: string;
	/** What its values count in, where they are times. */
	readonly unit: 'minutes' | 'hours' | null;
	readonly known: boolean;
}

const longestKey = 64;

/** The metric of this name; one that the catalogue does not have is kept by hand, under its name. */
export function metricOf(name: string): Metric {
	const plain = name
		.replace(
			/^(?:每个?(?:自然)?(?:月|季度?|年)|按(?:月|季度?|年)|月度|季度|年度|月均|全年|monthly|quarterly|annual|yearly|the|of)(?:的)? ?/i,
			'',
		)
		.trim();
	const key = /\((?<key>[a-z_]+)\)$/.exec(plain.normalize('NFKC'))?.groups?.['key'];
	const found = names.find(([known, pattern]) => known === key || pattern.test(plain));
	if (found) return { key: found[0], unit: found[2] ?? null, known: true };
	return { key: `manual:${plain}`.slice(0, longestKey), unit: null, known: false };
}
