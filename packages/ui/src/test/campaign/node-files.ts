// The fake takes files of Node's own, and asks for their class when it is loaded: import this before it.
globalThis.File = process.getBuiltinModule('node:buffer').File as unknown as typeof File;
