// First of all: it gives schemas the method that names them in the API's description, and only those that are made
// after it.
import '@hono/zod-openapi';
import { afterAll } from 'vitest';
import { endKeptThreads, keepThreads } from '../../src/threads/kept-threads.ts';

// Files are read in threads that have loaded their code for the file before, as a server's are; the next test file
// begins without.
keepThreads(60_000);
afterAll(endKeptThreads);
