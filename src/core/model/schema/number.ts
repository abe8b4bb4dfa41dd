import * as z from 'zod/mini';

export const anyNumber = z.number();

/** Points and distances: never negative. */
export const notNegative = z.number().check(z.gte(0));

/** A number of things of which there may be none. */
export const count = z.int().check(z.gte(0));

/** A number of things of which there is at least one. */
export const positiveCount = z.int().check(z.gte(1));

/** A factor that something is multiplied by. */
export const factor = z.number().check(z.gt(0));

/** A score out of a hundred. */
export const score = z.number().check(z.gte(0), z.lte(100));
