import { computed, ref, watch, type Ref } from 'vue';
import type { ChannelType } from '../../../domain/vocabulary.ts';
import { fulfils } from '../../../domain/timers/fulfils.ts';
import { passesByItself } from '../../api/problem.ts';
import { useDeskApi } from '../../api/use-desk-api.ts';
import { useLoaded } from '../../load/use-loaded.ts';
import { newKey } from '../../new-key.ts';
import type { TicketRecord } from '../../ticket/ticket-record.ts';
import { isOpen, type ExplainedTimer } from '../../timers/timer-record.ts';
import type { MessageRecord } from '../message-record.ts';
import { kindThatFulfils } from './kinds.ts';
import { messageOf, type DraftContent, type Mode } from './draft-content.ts';
import { useAttachments } from './use-attachments.ts';
import { useDraft, type KeptDraft } from './use-draft.ts';
import { useLint } from './use-lint.ts';
import { useSending } from './use-sending.ts';

interface Given {
	readonly ticket: Readonly<Ref<TicketRecord>>;
	readonly timers: Readonly<Ref<readonly ExplainedTimer[]>>;
	/** What has been read of the conversation, in order of time. */
	readonly messages: Readonly<Ref<readonly MessageRecord[]>>;
	readonly sent: () => void;
}

export interface ServiceChannel {
	readonly id: string;
	readonly name: string;
	readonly type: ChannelType;
}

/** Everything that a composer knows and does, apart from how it looks. */
export function useComposer({ ticket, timers, messages, sent }: Given) {
	const kept = useDraft(ticket.value.id);
	const { draft } = kept;
	const attachments = useAttachments(draft);
	const wasNotSent = useLostMessage(kept);
	const effects = useEffects(draft, { ticket, timers });
	const check = useCheck(draft, ticket);
	const asksAboutInternal = ref(false);
	const sending = useSending({
		sent() {
			kept.hold(false);
			kept.clear(false);
			check.forget();
			wasNotSent.value = false;
			sent();
		},
		undone: () => takeBack(true),
		// the same key again where nobody knows what became of it, so that it is there once
		refused: (problem) => takeBack(!passesByItself(problem)),
	});
	function takeBack(forgetKey: boolean) {
		if (forgetKey) draft.sending = null;
		kept.hold(false);
		void kept.save();
	}
	const isBusy = computed(() => sending.isHeld.value || sending.isPosting.value);
	const maySend = computed(() => {
		const isThere = kept.isReady.value && draft.body.trim() !== '' && !attachments.isUploading.value;
		return isThere && !isBusy.value && !check.holdsBack.value;
	});

	async function submit({ evenInternal = false } = {}) {
		if (!maySend.value) return;
		asksAboutInternal.value = draft.mode === 'public' && draft.was_internal && !evenInternal;
		if (asksAboutInternal.value) return;
		if (draft.mode === 'public') {
			await check.lint.check();
			if (!maySend.value) return;
			draft.in_reply_to ??= lastOfCustomer(messages.value);
		}
		draft.sending ??= newKey();
		const message = messageOf(draft, { id: draft.sending, ticket: ticket.value.id, ...check.said() });
		const isSaved = kept.save();
		kept.hold(true);
		await isSaved;
		sending.send(message, draft.mode !== 'public');
	}
	return {
		...{ draft, kept, attachments, sending, maySend, isBusy, asksAboutInternal, wasNotSent, submit },
		...effects,
		...check,
		setMode: (mode: Mode) => setMode(draft, mode),
		change: (patch: Partial<DraftContent>) => Object.assign(draft, patch),
		discard: () => kept.clear(true),
	};
}

/** Words for colleagues stay known as such, until there is none of them left. */
function setMode(draft: DraftContent, mode: Mode) {
	if (draft.mode === 'internal' && mode !== 'internal' && draft.body.trim() !== '') draft.was_internal = true;
	draft.mode = mode;
}

/** What the reply check says, and what it takes to send all the same. */
function useCheck(draft: DraftContent, ticket: Given['ticket']) {
	const confirmed = ref(false);
	const overrideReason = ref('');
	const said = () => ({ confirmed: confirmed.value, overrideReason: overrideReason.value.trim() });
	const lint = useLint(
		() => ({ ...messageOf(draft, { id: newKey(), ticket: ticket.value.id, ...said() }), body: draft.body }),
		{
			on: () => [draft.body, draft.kind, draft.mode, draft.channel, draft.files.length],
			isOut: () => draft.mode === 'public',
		},
	);
	const holdsBack = computed(() => {
		// what was found in other words holds nobody back: these are looked at before they go
		if (draft.mode !== 'public' || lint.checkedBody.value !== draft.body) return false;
		const decision = lint.report.value?.decision ?? 'pass';
		if (decision === 'refuse') return said().overrideReason === '';
		return decision === 'confirm' && !confirmed.value;
	});
	// what was confirmed was confirmed of other words
	watch(
		() => [draft.body, draft.mode],
		() => (confirmed.value = false),
	);
	watch(
		() => draft.body.trim() === '',
		(nothing) => {
			if (nothing) draft.was_internal = false;
		},
	);
	function forget() {
		confirmed.value = false;
		overrideReason.value = '';
	}
	return { lint, confirmed, overrideReason, holdsBack, said, forget };
}

/** By which way a reply goes, and which open deadlines it would stop. */
function useEffects(draft: DraftContent, { ticket, timers }: Pick<Given, 'ticket' | 'timers'>) {
	const api = useDeskApi();
	const channels = useLoaded(() =>
		api.get<ServiceChannel[]>('/items/desk_channels', {
			fields: 'id,name,type',
			filter: JSON.stringify({ type: { _in: ['phone', 'email', 'chat', 'portal', 'social'] } }),
			sort: 'name',
		}),
	);
	const channel = computed(() => {
		const id = draft.channel ?? ticket.value.channel?.id ?? null;
		return channels.data.value?.find((one) => one.id === id) ?? ticket.value.channel;
	});
	const open = computed(() => timers.value.filter(isOpen));
	const reply = computed(() => ({
		solves: draft.next_status === 'resolved',
		channelType: channel.value?.type ?? null,
	}));
	const fulfilled = computed(() =>
		open.value.filter(({ metric }) => fulfils(metric, { ...reply.value, kind: draft.kind })),
	);
	/** Where the reply as it is fulfils nothing: as what it would. */
	const better = computed(() =>
		fulfilled.value.length > 0 ? null : kindThatFulfils(open.value, reply.value),
	);
	return { channels, channel, fulfilled, better };
}

/**
 * Looks for a message that was on its way when the page was left: it has arrived, and the draft is none any more, or the
 * draft says that it has not.
 */
function useLostMessage({ draft, isReady, clear }: KeptDraft): Ref<boolean> {
	const api = useDeskApi();
	const isLost = ref(false);
	watch(isReady, async () => {
		const { sending: id, body } = draft;
		if (id === null) return;
		const filter = JSON.stringify({ id: { _eq: id } });
		const asked = api.get<{ body: string }[]>('/items/desk_messages', { fields: 'body', filter });
		const found = await asked.catch(() => []);
		if (found.some((one) => one.body === body)) clear(true);
		else isLost.value = true;
	});
	return isLost;
}

function lastOfCustomer(messages: readonly MessageRecord[]): string | null {
	return messages.findLast(({ author_type }) => author_type === 'customer')?.id ?? null;
}
