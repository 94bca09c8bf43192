import type { ColumnType } from 'kysely';

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** An ISO date without time, `2026-11-21`. */
export type DateOnly = string;
/**
 * Written with `JSON.stringify` (a JS array into jsonb fails on PostgreSQL), read back parsed; checked by zod in
 * the store.
 */
export type Json = ColumnType<unknown, string, string>;

export type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
