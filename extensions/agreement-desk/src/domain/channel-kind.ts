import type { ChannelType, DeliveryChannelType } from './vocabulary.ts';
import { channelTypes } from './words.ts';

/** Whether customers reach the provider by channels of this type (1.3); the others only carry word out. */
export function isServiceChannel(type: ChannelType | DeliveryChannelType | null): type is ChannelType {
	return channelTypes.some((known) => known === type);
}
