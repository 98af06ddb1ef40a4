// Loaded with --import into what a script starts: a script that was killed (kill -9, a closed window) cannot stop
// its children, and an orphan would keep the port, the database or the half of an installation. The channel to
// the parent closes by itself; a child stands at the head of its process group and takes all of it along.
const GRACE_MS = 10000;

/** @param {'SIGTERM' | 'SIGKILL'} name */
function end(name) {
	try {
		process.kill(-process.pid, name);
	} catch {
		process.kill(process.pid, name);
	}
}

process.on('disconnect', () => {
	end('SIGTERM');
	setTimeout(() => end('SIGKILL'), GRACE_MS).unref();
});
process.channel?.unref();
