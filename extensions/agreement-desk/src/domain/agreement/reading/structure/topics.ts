/*
 * What a sentence is about, by its words: the duties of the agreement that have an amount. Clauses may be renumbered,
 * merged or worded anew, so words come first and numbers second.
 */

export type TopicName =
	| 'phone'
	| 'email'
	| 'emailNext'
	| 'chat'
	| 'registration'
	| 'general'
	| 'complex'
	| 'urgent'
	| 'notice'
	| 'consultation'
	| 'fcr'
	| 'csat';

export interface Topic {
	readonly name: TopicName;
	/** The number of its clause in the standard text. */
	readonly clause: string;
	/** A sentence on it fits all of these. */
	readonly words: readonly RegExp[];
	/** One that fits this is on something else. */
	readonly except?: RegExp;
	/** What tells a part of a sentence about it from the other parts. */
	readonly noun: RegExp;
	/** What stands for it in a label or a table; its noun unless given. */
	readonly label?: RegExp;
	/** What has to happen in time: the amount that belongs to it is the one that counts. */
	readonly deed: RegExp;
}

/** First replies are what the agreement asks for mail alone. */
const mail = /首次回复|first reply|邮件|邮箱|来信|来函|e-?mails?\b|\bmail\b/i;
const reply = /首响|回复|答复|回应|响应|回信|应答|处理|repl(?:y|ies|ied)|respon|answer/i;
const outside =
	/非(?:业务|工作|营业|上班)时间|非工作日|(?:业务|工作|营业|上班)时间(?:以|之)?外|下班(?:后|时间)|(?:节假日|周末|夜间|休息日|休息时间)(?:期间|收到|内|来)|下(?:一|1)?个?(?:业务|工作|营业|上班)(?:时间|日|时段)|次(?:一|日|个)?(?:业务|工作)(?:时间|日)|(?:业务|工作|营业|上班)时间(?:恢复|重新开始)|out(?:side)?[- ]of[- ](?:business |office |working )?hours|outside (?:of )?(?:the |those |these |its |our )?(?:business|working|office|service|hours|them)|non-(?:business|working)|after[- ]hours|next (?:business|opening|working|office)|resum(?:e|ption)|reopen/i;

/** In the order in which they claim a part of a sentence that several fit. */
export const topics: readonly Topic[] = [
	{
		name: 'csat',
		clause: '2.5.2',
		words: [/满意度|满意率|CSAT|satisfaction|satisfied/i],
		noun: /满意度|满意率|CSAT|satisfaction|satisfied/i,
		deed: /低于|达到|以上|至少|不少于|≥|at least|less than|below/i,
	},
	{
		name: 'fcr',
		clause: '2.5.1',
		words: [
			/一次性?(?:问题)?解决率|首次(?:联系|接触|呼叫)?解决率|首问解决率|一次性?解决|FCR|one-time (?:resolution|solution)|first[- ](?:contact|call|time|touch)[- ](?:resolution|fix|solution)|(?:resolved|solved) (?:at|on|upon|in) (?:the )?first|once-only/i,
		],
		noun: /解决率|一次性?解决|FCR|first[- ](?:contact|call|time|touch)|\b(?:at|on|in) (?:the )?first/i,
		deed: /低于|达到|以上|至少|不少于|≥|at least|less than|below/i,
	},
	{
		name: 'notice',
		clause: '3.1.1.4',
		words: [
			/提前|预先|事先|事前|先行|notice|in advance|prior|before|beforehand/i,
			/暂停|终止|中止|停止|suspen|terminat|discontinu/i,
		],
		except: /维护|检修|停机|任何一方|任一方|双方均|maintenance|either party/i,
		noun: /提前|预先|事先|事前|暂停|终止|中止|notice|suspen|terminat|advance/i,
		deed: /提前|预先|事先|事前|通知|notice|advance|prior/i,
	},
	{
		name: 'urgent',
		clause: '2.2.3',
		words: [/紧急|加急|特急|urgent|emergenc/i, /响应|回应|回复|答复|反馈|处理|respon|repl|answer|react/i],
		except: /紧急联系人|应急预案|紧急联系方式/,
		noun: /紧急|加急|特急|urgent|emergenc/i,
		deed: /响应|回应|回复|答复|respon|repl|answer|react/i,
	},
	{
		name: 'complex',
		clause: '2.2.2',
		words: [/复杂|疑难|升级(?!维护|改造|版|包|换代|费)|complex|complicated|escalat/i],
		noun: /复杂|疑难|升级|预计完成|complex|complicated|escalat/i,
		deed: /升级|预计完成|上报|提交上级|escalat|expected (?:time|date|completion)/i,
	},
	{
		name: 'registration',
		clause: '2.1.4',
		words: [
			/(?:完成|予以|进行|做出|作出|办理|办妥|及时|内|须|应)(?:确认|受理)?(?:并|和|及|与|、)?登记(?!后|之后|起|之日|之时)|登记(?:确认)?(?:完成|完毕|受理|入册|在案)(?!后|之后|起|以后)|确认(?:并|和|及|与|、)?登记(?!后|之后|起|完成后|之日|之时|完毕后)|登记(?:确认)?(?:时限|时间)|受理登记(?!后)|建立工单|建单|录入工单|生成工单|(?<!(?:of|after|from|following|upon|since|once) (?:its |the |such |being )?(?:confirmation and |confirmed and )?)\bregist(?:er|ered|ration)\b|\blogged\b/i,
		],
		noun: /登记(?!后|之后|以后|起|之日|之时)|建单|工单|(?<!of |after |from )regist|logged/i,
		deed: /登记(?!后|之后|起)|建单|工单|(?<!of |after |from )regist|logged/i,
	},
	{
		name: 'general',
		clause: '2.2.1',
		words: [
			/初步(?:的)?(?:解决)?方案|初步处理|处理(?:的)?(?:进展|进度)|(?:一般|普通|常规|简单)(?:性)?(?:的)?(?:服务)?(?:请求|问题|事项|需求|工单)|(?:initial|first|preliminary) (?:proposed )?solution|progress|(?:general|ordinary|routine|standard|normal|simple) (?:service )?(?:request|issue|matter|quer)/i,
		],
		noun: /初步(?:解决)?方案|进展|进度|一般|普通|常规|solution|progress|general|ordinary|routine/i,
		deed: /方案|进展|进度|处理结果|solution|progress|update/i,
	},
	{
		name: 'emailNext',
		clause: '2.1.2',
		words: [mail, reply, outside],
		noun: outside,
		deed: reply,
	},
	{
		name: 'email',
		clause: '2.1.2',
		words: [mail, reply],
		noun: /邮件|邮箱|来信|e-?mails?\b|\bmail\b|(?<!非|下一?个?|次一?)(?:业务|工作|营业|上班)时间(?!外|以外|之外|起|后|恢复|开始|重新)|(?:in|within|during) (?:business|working|office) hours/i,
		deed: reply,
	},
	{
		name: 'chat',
		clause: '2.1.3',
		words: [
			/在线(?:客服|咨询|服务|会话|对话|沟通|渠道|首响|响应|(?=[:|\d一二两三四五六七八九十半]))|线上客服|聊天|会话|对话|即时(?:通讯|消息|聊天)|live ?chat|\bchats?\b|instant messag/i,
			/首响|响应|回复|应答|接待|接入|回应|答复|respon|repl|answer|greet|join|pick/i,
		],
		noun: /在线|线上|聊天|会话|对话|即时|chat|instant messag/i,
		label:
			/线上客服|在线(?=[:|\d])|在线(?:客服|咨询|服务|会话|对话|响应)|聊天|会话|即时通讯|chat|instant messag/i,
		deed: /首响|响应|回复|应答|接待|接入|回应|答复|respon|repl|answer|greet|join/i,
	},
	{
		name: 'phone',
		clause: '2.1.1',
		words: [
			/接通(?!率)|接听(?!率)|应答(?!率)|接起|首次[^,。;]{0,16}等待|\banswer(?:ed|s)?\b|pick(?:ed)? up|\bconnected\b/i,
			/电话|来电|呼叫|热线|拨打|通话|\bcalls?\b|phone|hotline/i,
		],
		noun: /电话|来电|呼叫|热线|接通|接听|\bcalls?\b|phone|hotline/i,
		deed: /接通(?!率)|接听(?!率)|应答(?!率)|接起|等待|answer|pick|connect/i,
	},
	{
		name: 'consultation',
		clause: '1.4.1',
		words: [
			/咨询(?:解答|答复|回复)|解答.{0,12}咨询|咨询.{0,40}(?:解答|答复)|(?:questions?|enquir\w+|inquir\w+).{0,60}(?:answer|repl)/i,
		],
		except: /在线|邮件|电话|chat|mail|call/i,
		noun: /咨询|解答|question|enquir|inquir/i,
		deed: /解答|答复|回复|answer|repl/i,
	},
];
