/** For the screen and for paper; nothing is fetched. */
export const evidenceStyle = `
:root { color-scheme: light; --ink: #1c2733; --soft: #5b6b7b; --line: #dbe2ea; --paper: #fff; --tint: #f5f7fa; --good: #17734a; --bad: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--tint); color: var(--ink); font: 15px/1.6 "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 2.5rem 3rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
header p { margin: 0; color: var(--soft); }
h1 { margin: .2rem 0 0; font-size: 1.6rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 2.2rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); font-size: 1.1rem; }
.verdict { margin: 1.4rem 0 0; padding: .8rem 1rem; border-left: 4px solid var(--good); background: #eef7f2; color: var(--good); font-weight: 600; }
.verdict.bad { border-color: var(--bad); background: #fdf0ef; color: var(--bad); }
.verdict ul, .verdict p { margin: .4rem 0 0; font-weight: 400; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .8rem 1.5rem; margin: 0; }
dt { color: var(--soft); font-size: .85rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: .88rem; }
th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
code span { display: inline-block; max-width: 100%; margin-right: .8em; }
.when { white-space: nowrap; }
code { font: .8rem/1.45 ui-monospace, Consolas, Menlo, monospace; overflow-wrap: anywhere; color: var(--soft); }
article { margin: 0 0 .8rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: 6px; break-inside: avoid; }
article.customer { background: #eef4fb; }
article.internal { background: #fff8e6; }
article p { margin: .3rem 0 0; }
.meta { color: var(--soft); font-size: .85rem; }
.deadline { margin: 0 0 .9rem; padding-left: .9rem; border-left: 3px solid var(--line); break-inside: avoid; }
.deadline.met { border-color: var(--good); }
.deadline.breached { border-color: var(--bad); }
.deadline p { margin: .15rem 0 0; }
.state { margin-left: .5rem; color: var(--soft); }
.met .state { color: var(--good); }
.breached .state { color: var(--bad); }
footer { margin-top: 2.2rem; padding-top: 1rem; border-top: 2px solid var(--line); font-size: .85rem; color: var(--soft); }
@media print { body { background: none; font-size: 11px; } main { max-width: none; margin: 0; padding: 0; border: 0; } tr { break-inside: avoid; } thead { display: table-header-group; } }
@media (max-width: 40rem) { main { margin: 0; padding: 1.2rem; border: 0; border-radius: 0; } .wide { overflow-x: auto; } }
`;
