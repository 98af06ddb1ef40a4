import type { SmsMeaning } from './sms-meanings.ts';

/** Codes of Dysmsapi 2017-05-25 and of the gateway before it. */
export const aliyunCodes: Readonly<Record<string, SmsMeaning>> = {
	'isv.AMOUNT_NOT_ENOUGH': 'balance',
	'isv.OUT_OF_SERVICE': 'balance',
	'isv.DAY_LIMIT_CONTROL': 'accountLimit',
	'isv.MONTH_LIMIT_CONTROL': 'accountLimit',
	Throttling: 'throttled',
	'Throttling.User': 'throttled',
	'Throttling.Api': 'throttled',
	ServiceUnavailable: 'throttled',
	SignatureNonceUsed: 'throttled',
	InvalidAccessKeyId: 'key',
	'InvalidAccessKeyId.NotFound': 'key',
	'InvalidAccessKeyId.Inactive': 'key',
	SignatureDoesNotMatch: 'key',
	IncompleteSignature: 'key',
	'InvalidSecurityToken.Expired': 'key',
	NoPermission: 'key',
	'Forbidden.RAM': 'key',
	'isp.RAM_PERMISSION_DENY': 'key',
	'isv.RAM_PERMISSION_DENY': 'key',
	'isv.DENY_IP_RANGE': 'key',
	'isv.ACCOUNT_NOT_EXISTS': 'account',
	'isv.ACCOUNT_ABNORMAL': 'account',
	'isv.PRODUCT_UN_SUBSCRIPT': 'account',
	'isv.PRODUCT_UNSUBSCRIBE': 'account',
	'isv.SMS_TEST_NUMBER_LIMIT': 'account',
	'InvalidTimeStamp.Expired': 'clock',
	'InvalidTimeStamp.Format': 'clock',
	'isv.SMS_SIGNATURE_ILLEGAL': 'sign',
	'isv.SMS_SIGN_ILLEGAL': 'sign',
	'isv.SMS_SIGNATURE_SCENE_ILLEGAL': 'sign',
	'isv.SIGN_NAME_ILLEGAL': 'sign',
	'isv.EXTEND_CODE_ERROR': 'sign',
	'isv.SMS_TEMPLATE_ILLEGAL': 'template',
	'isv.SMS_TEST_TEMPLATE_LIMIT': 'template',
	'isv.TEMPLATE_MISSING_PARAMETERS': 'template',
	'isv.TEMPLATE_PARAMS_ILLEGAL': 'template',
	'isv.INVALID_JSON_PARAM': 'template',
	'isv.INVALID_PARAMETERS': 'template',
	'isv.PARAM_LENGTH_LIMIT': 'content',
	'isv.PARAM_NOT_SUPPORT_URL': 'content',
	'isv.BLACK_KEY_CONTROL_LIMIT': 'content',
	'isv.SMS_CONTENT_ILLEGAL': 'content',
	'isv.MOBILE_NUMBER_ILLEGAL': 'number',
	'isv.MOBILE_COUNT_OVER_LIMIT': 'number',
	'isv.DOMESTIC_NUMBER_NOT_SUPPORTED': 'number',
	'isv.UNSUPPORTED_CONTENT': 'content',
	'isv.BLACK_LIST': 'blocked',
	MOBILE_IN_BLACK: 'blocked',
	'isp.SYSTEM_ERROR': 'system',
	'isp.GATEWAY_ERROR': 'system',
	'isp.UNKNOWN': 'system',
	InternalError: 'system',
	ServiceTimeout: 'system',
};

/** One code for three limits: only the words (触发小时级流控) tell which. */
const flowControl = 'isv.BUSINESS_LIMIT_CONTROL';

/** By its own rules `isv.` is the caller's mistake; of anything else that is new, nobody knows what happened. */
export function aliyunMeaning(code: string, words: string): SmsMeaning {
	if (code === flowControl) return limitOf(words);
	return aliyunCodes[code] ?? (code.startsWith('isv.') ? 'template' : 'system');
}

function limitOf(words: string): SmsMeaning {
	if (/天级|day/i.test(words)) return 'numberPerDay';
	if (/小时级|hour/i.test(words)) return 'numberPerHour';
	return 'numberPerMinute';
}
