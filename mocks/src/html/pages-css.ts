/** The style sheet of the fake's own pages: sign-in, consent, providers, outbox. */
export const pagesCss = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f4f7, #101014);
  --card: light-dark(#ffffff, #1b1b21);
  --text: light-dark(#1a1a21, #f2f2f5);
  --muted: light-dark(#5c5c68, #a5a5b1);
  --line: light-dark(#8b8b97, #71717d);
  --accent: light-dark(#5a34e0, #a48dff);
  --on-accent: light-dark(#ffffff, #16122b);
  --problem: light-dark(#b3121d, #ff8a8f);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100dvh;
  display: grid;
  place-items: center;
  padding: 1rem;
  background: var(--ground);
  color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
}
.card {
  width: min(100%, 25rem);
  padding: 2rem;
  border-radius: 1rem;
  background: var(--card);
  box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 12px 32px rgb(0 0 0 / 10%);
}
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 0; font-size: 1rem; }
p { margin: .5rem 0 0; }
.lead, .hint { color: var(--muted); }
.hint { font-size: .875rem; }
.problem {
  margin-top: 1rem;
  padding: .625rem .875rem;
  border-inline-start: 3px solid var(--problem);
  background: color-mix(in srgb, var(--problem) 9%, transparent);
  color: var(--problem);
}
form { display: grid; gap: .875rem; margin-top: 1.25rem; }
form.row { display: flex; gap: .75rem; flex-wrap: wrap; margin-top: .75rem; }
label { display: grid; gap: .25rem; font-size: .875rem; font-weight: 600; }
input {
  width: 100%;
  padding: .625rem .75rem;
  border: 1px solid var(--line);
  border-radius: .5rem;
  background: transparent;
  color: inherit;
  font: inherit;
  font-weight: 400;
}
input[aria-invalid='true'] { border-color: var(--problem); }
input[name='code'] { letter-spacing: .2em; font-variant-numeric: tabular-nums; }
button, .button {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: .625rem;
  width: 100%;
  min-height: 2.75rem;
  padding: .5rem 1rem;
  border: 1px solid transparent;
  border-radius: .5rem;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
}
.quiet { border-color: var(--line); background: transparent; color: inherit; }
.link {
  width: auto;
  min-height: 0;
  padding: 0;
  border: 0;
  background: none;
  color: var(--accent);
  font-size: .875rem;
  text-decoration: underline;
}
button:hover, .button:hover { filter: brightness(1.08); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.or { display: flex; align-items: center; gap: .75rem; margin: 1.25rem 0; color: var(--muted); font-size: .875rem; }
.or::before, .or::after { content: ''; flex: 1; border-top: 1px solid color-mix(in srgb, var(--line) 45%, transparent); }
.stack { display: grid; gap: .625rem; margin: 0; padding: 0; list-style: none; }
.logo { display: block; width: 1.25rem; height: 1.25rem; border-radius: .25rem; }
.brand { display: flex; align-items: center; gap: .625rem; margin-bottom: 1.25rem; font-weight: 700; }
.brand .logo { width: 2rem; height: 2rem; }
.account { justify-content: flex-start; text-align: start; min-height: 3.5rem; }
.account img { width: 2rem; height: 2rem; border-radius: 50%; }
.account span { display: grid; line-height: 1.3; }
.account small { color: var(--muted); font-weight: 400; }
table { width: 100%; border-collapse: collapse; margin-top: 1rem; }
th, td { padding: .5rem; border-bottom: 1px solid color-mix(in srgb, var(--line) 35%, transparent); text-align: start; }
td.code { font: 600 1.125rem ui-monospace, monospace; letter-spacing: .1em; }
body.wide .card { width: min(100%, 48rem); }
body.octo { color-scheme: dark; --ground: #0d1117; --card: #161b22; --text: #f0f6fc; --muted: #9198a1; --accent: #3fb950; --on-accent: #06110a; }
body.octo .card { border: 1px solid #30363d; border-radius: .375rem; box-shadow: none; }
body.octo button { border-radius: .375rem; }
body.gamail { color-scheme: light; --ground: #f0f4f9; --card: #ffffff; --text: #1f1f1f; --muted: #5b5f64; --accent: #0b57d0; --on-accent: #ffffff; }
body.gamail .card { border-radius: 1.75rem; box-shadow: none; }
body.gamail button { border-radius: 2rem; }
body.nope { --ground: light-dark(#fdeeee, #1f1010); --accent: light-dark(#a51622, #ff9a9f); --on-accent: light-dark(#ffffff, #2a0609); }
body.sloth { --ground: light-dark(#eef3e6, #12160d); --accent: light-dark(#4b6a1f, #b3d480); --on-accent: light-dark(#ffffff, #131a08); }
@media (forced-colors: active) { .card { border: 1px solid CanvasText; } }
`;
