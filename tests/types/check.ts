// What Rust serialises (sample.ts, kept by tests/types.rs) and what www/index.d.ts promises, compared both ways.

import type {
  Analysis,
  Check,
  ContestType,
  Election,
  Fact,
  Kind,
  Message,
  Options,
  Person,
  Quote,
  Rule,
  Span,
  Speaker,
  Stage,
  Statement,
  Target,
  Unit,
} from "../../www/index.d.ts";
import { sample } from "./sample.ts";

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };
type Rust = Mutable<typeof sample>;
type One<List extends readonly unknown[]> = List[number];
/** The fields that can be null. */
type Null<T, K extends keyof T = keyof T> = K extends K ? (null extends T[K] ? K : never) : never;
type Differ<A, B> = [Exclude<A, B>, Exclude<B, A>];

/** Refuses to compile unless both types have the same members. */
function same<A, B>(..._: [Differ<A, B>] extends [[never, never]] ? [] : [Differ<A, B>]) {}

/** Every sample fits its type. */
export const analysis: Analysis = sample.analysis as Rust["analysis"];
export const rule: Rule = sample.rule;

type Of = Rust["analysis"];
same<keyof Analysis, keyof Of>();
same<keyof Span, keyof One<Of["furniture"]>>();

type S = One<Of["statements"]>;
same<keyof Statement, keyof S>();
same<Null<Statement>, Null<S>>();
same<Statement["kind"], S["kind"]>();
same<Statement["mode"], S["mode"]>();
same<Target, One<S["targets"]>>();
type Voice = NonNullable<S["speaker"]>;
same<keyof Speaker, keyof Voice>();
same<Null<Speaker>, Null<Voice>>();

type Q = One<Of["quotes"]>;
same<keyof Quote, keyof Q>();
same<Null<Quote>, Null<Q>>();

type P = One<Of["people"]>;
same<keyof Person, keyof P>();
same<Null<Person>, Null<P>>();

type C = One<Of["checks"]>;
same<keyof Check, keyof C>();
same<Null<Check>, Null<C>>();
same<Check["severity"], C["severity"]>();
same<keyof Message, keyof C["message"]>();

type F = One<Of["facts"]>;
type FactOf<K> = Extract<Fact, { kind: K }>;
type RustOf<K> = Extract<F, { kind: K }>;
same<Fact["kind"], F["kind"]>();
same<keyof FactOf<"date">, keyof RustOf<"date">>();
same<keyof FactOf<"count">, keyof RustOf<"count">>();
same<keyof FactOf<"percent">, keyof RustOf<"percent">>();
same<keyof FactOf<"contest">, keyof RustOf<"contest">>();
same<keyof FactOf<"law">, keyof RustOf<"law">>();
same<keyof FactOf<"institution">, keyof RustOf<"institution">>();
same<keyof FactOf<"candidate">, keyof RustOf<"candidate">>();
same<Null<FactOf<"date">>, Null<RustOf<"date">>>();
same<Null<FactOf<"contest">>, Null<RustOf<"contest">>>();
same<Null<FactOf<"law">>, Null<RustOf<"law">>>();
same<Null<FactOf<"candidate">>, Null<RustOf<"candidate">>>();
same<Stage, NonNullable<RustOf<"date">["stage"]>>();
same<Unit, RustOf<"count">["unit"]>();
same<FactOf<"percent">["of"], RustOf<"percent">["of"]>();
same<ContestType, RustOf<"contest">["type"]>();

same<keyof Options, One<Rust["options"]>>();
same<keyof Election, One<Rust["election"]>>();
same<keyof One<Election["stages"]>, One<Rust["electionStage"]>>();
same<Kind, One<Rust["kinds"]>>();
same<keyof Rule, keyof Rust["rule"]>();

// @ts-expect-error it can fail: a variant too few
same<Statement["kind"], Exclude<S["kind"], "violation">>();
// @ts-expect-error it can fail: a field too many
same<keyof Quote, keyof Q | "role">();
