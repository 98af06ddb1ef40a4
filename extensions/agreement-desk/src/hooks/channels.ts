import { checkChannels, checkNewChannel } from '../desk/check-channel.ts';
import type { Host } from '../install/host.ts';
import { forgetTargets } from '../store/targets.ts';
import type { Desk } from './desk.ts';
import type { Registrar } from './register.ts';
import { sendingIn } from './sending.ts';

/** Channels are checked when they are saved, not when somebody waits for a word that they should carry. */
export function registerChannels(on: Registrar, { desk, host }: { desk: Desk; host: Host }): void {
	const sending = sendingIn(host.env);
	on.onCreate('desk_channels', async (payload) => checkNewChannel(payload, sending));
	on.onUpdate('desk_channels', (change, { db }) => checkChannels(db, change, sending));
	on.afterwards('desk_channels.items.update', async (keys) => {
		// what did not answer may do so now
		await forgetTargets(host.database, keys);
		desk.wake();
	});
}
