import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { secretsIn } from './sealer.ts';

/** Where a secret stands. It is bound to its place: moved to another row or column, it does not open. */
export interface SecretPlace {
	readonly collection: string;
	readonly column: string;
	readonly row: string;
}

/** Encrypts what must not lie open in the database: passwords, keys, the addresses of bots. */
export interface SecretBox {
	/** False where the instance has no lasting secret: what it encrypted could not be read after a restart. */
	readonly hasKey: boolean;
	/** @throws Error without a key. */
	readonly seal: (plain: string, place: SecretPlace) => string;
	/** The plain text; null where no key of this instance opens it here. */
	readonly open: (sealed: string, place: SecretPlace) => string | null;
	/** Whether it was sealed with a key that has been replaced since. */
	readonly isOutdated: (sealed: string) => boolean;
	/** For signing tokens that we give out and get back; the first one is in force, the others are still accepted. */
	readonly tokenSecrets: readonly string[];
}

interface Key {
	readonly id: string;
	readonly bytes: Buffer;
}

const cipher = 'aes-256-gcm';
const tagLength = 16;
const nonceLength = 12;
/** So that the same secret gives other keys for other purposes. */
const purpose = 'agreement-desk: secrets at rest, 1';
const sealedPattern = /^desk1:([0-9a-f]{8}):([A-Za-z0-9_-]+)$/;

/**
 * The box of this instance. Its key is derived from DESK_SECRET_KEY, or else from SECRET. What was sealed before one
 * of them was replaced still opens while the former value stands in DESK_FORMER_SECRET_KEYS or DESK_FORMER_SECRETS.
 */
export function secretBoxOf(env: Readonly<Record<string, unknown>>): SecretBox {
	const keys = [
		...secretsIn(env['DESK_SECRET_KEY']),
		...secretsIn(env['SECRET']),
		...secretsIn(env['DESK_FORMER_SECRET_KEYS'], ','),
		...secretsIn(env['DESK_FORMER_SECRETS'], ','),
	].map(keyOf);
	const [current] = keys;
	return {
		hasKey: current !== undefined,
		seal(plain, place) {
			if (!current) throw new Error('There is no key: set DESK_SECRET_KEY or SECRET');
			return `desk1:${current.id}:${encrypt(plain, current, place).toString('base64url')}`;
		},
		open(sealed, place) {
			const [, id = '', content = ''] = sealedPattern.exec(sealed) ?? [];
			const key = keys.find((one) => one.id === id);
			return key ? decrypt(Buffer.from(content, 'base64url'), key, place) : null;
		},
		tokenSecrets: keys.map(({ bytes }) =>
			createHash('sha256').update(`${purpose}: tokens`).update(bytes).digest('hex'),
		),
		isOutdated: (sealed) => current !== undefined && sealedPattern.exec(sealed)?.[1] !== current.id,
	};
}

function keyOf(secret: string): Key {
	const bytes = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
	// tells which key it was, and nothing of it
	const id = createHash('sha256').update(`${purpose}: name of a key`).update(bytes).digest('hex').slice(0, 8);
	return { id, bytes };
}

function encrypt(plain: string, { bytes }: Key, place: SecretPlace): Buffer {
	const nonce = randomBytes(nonceLength);
	const encrypting = createCipheriv(cipher, bytes, nonce, { authTagLength: tagLength });
	encrypting.setAAD(boundTo(place));
	return Buffer.concat([
		nonce,
		encrypting.update(plain, 'utf8'),
		encrypting.final(),
		encrypting.getAuthTag(),
	]);
}

function decrypt(content: Buffer, { bytes }: Key, place: SecretPlace): string | null {
	if (content.length < nonceLength + tagLength) return null;
	const decrypting = createDecipheriv(cipher, bytes, content.subarray(0, nonceLength), {
		authTagLength: tagLength,
	});
	decrypting.setAAD(boundTo(place));
	decrypting.setAuthTag(content.subarray(-tagLength));
	try {
		const plain = decrypting.update(content.subarray(nonceLength, -tagLength));
		return Buffer.concat([plain, decrypting.final()]).toString('utf8');
	} catch {
		// another place, another key of the same name, or changed: for us it is unreadable
		return null;
	}
}

/** MySQL finds a row by its key in any case, so that a client may name it in another one than it is stored in. */
function boundTo({ collection, column, row }: SecretPlace): Buffer {
	return Buffer.from(JSON.stringify([collection, column, row.trim().toLowerCase()]));
}
