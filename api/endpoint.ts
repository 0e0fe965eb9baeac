// An endpoint is one question the server answers: what may be asked, what comes back, and the ability it needs.
import type { Ability } from '@denwaban/domain/staff';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who may ask: anyone signed in with the ability, anyone signed in, the holder of a secret link, or everybody. */
export type Door = Ability | 'signed_in' | 'link' | 'everybody';

export type Shape = z.ZodType;

export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> = {
  readonly name: string;
  readonly method: Method;
  /** Path template with `:name` parameters, below `/api`. */
  readonly path: `/${string}`;
  readonly door: Door;
  /** One English sentence for the printed API. */
  readonly says: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer?: Answer;
};

export function endpoint<
  Params extends Shape = z.ZodUndefined,
  Query extends Shape = z.ZodUndefined,
  Body extends Shape = z.ZodUndefined,
  Answer extends Shape = z.ZodUndefined,
>(line: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer> {
  return line;
}

type Part<S> = S extends z.ZodUndefined ? undefined : S extends z.ZodType ? z.input<S> : undefined;
type Given<K extends string, S> = S extends z.ZodUndefined ? { [k in K]?: undefined } : { [k in K]: Part<S> };

/** What a console passes to ask an endpoint. */
export type AskOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, Shape>
    ? Given<'params', P> & Given<'query', Q> & Given<'body', B>
    : never;

export type AnswerOf<E> = E extends Endpoint<Shape, Shape, Shape, infer A> ? z.output<A> : never;
