#!/usr/bin/env node
import { run } from './run.ts';

const { output, code } = await run(process.argv.slice(2), process.env, {
  isTerminal: process.stdout.isTTY,
});
process.stdout.write(`${output}\n`);
process.exitCode = code;
