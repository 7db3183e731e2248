import * as z from 'zod/mini'

/** Schemas are walked, never compiled: the content security policy forbids code made from text, even the attempt. */
z.config({ jitless: true })
