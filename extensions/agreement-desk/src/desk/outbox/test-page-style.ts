/** Light and dark as the reader's device asks. */
export const testPageStyle = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5c6b7a; --line: #dde3ea; --paper: #fff; --tint: #f5f7fa; --key: #3f4fd8; --on-key: #fff; --good: #1a7f4b; --odd: #8a5a00; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf1; --soft: #9aa8b7; --line: #33404d; --paper: #18212b; --tint: #0f151c; --key: #8f9bff; --on-key: #10151c; --good: #62cf98; --odd: #f0b95b; --bad: #ff9a91; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--tint); color: var(--ink); font: 16px/1.6 "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 36rem; margin: 3rem auto; padding: 2rem 2.2rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.kind, .hint { margin: 0; color: var(--soft); }
h1 { margin: 0 0 1.2rem; font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere; }
.hint { margin: 0 0 1.2rem; }
label { display: block; margin: 0 0 1.2rem; color: var(--soft); }
input { display: block; width: 100%; margin-top: .3rem; padding: .55rem .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--tint); color: var(--ink); font: inherit; }
button { padding: .6rem 1.4rem; border: 0; border-radius: 6px; background: var(--key); color: var(--on-key); font: inherit; font-weight: 600; cursor: pointer; }
button:disabled { opacity: .5; cursor: progress; }
:is(input, button):focus-visible { outline: 2px solid var(--key); outline-offset: 2px; }
output { display: block; margin-top: 1.5rem; padding: .2rem 1rem; border-left: 4px solid var(--bad); overflow-wrap: anywhere; white-space: pre-wrap; }
output[hidden] { display: none; }
output.waiting { border-color: var(--line); color: var(--soft); }
output.sent { border-color: var(--good); }
output.unknown { border-color: var(--odd); }
output p { margin: .5rem 0; }
output p + p { color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) { main { margin: 0; min-height: 100vh; border: 0; border-radius: 0; padding: 1.4rem; } }
`;
