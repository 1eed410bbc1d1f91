package org.mesinfos.samples.truth;

/** Expected attribution of a generated row: to its owner, to nobody, or disputed. */
public sealed interface ExpectedAttribution {

    /** Expectation that the row belongs to one person. */
    record Owner(String personId) implements ExpectedAttribution {}

    /** Expectation for a row whose reference is in no customer file. */
    record Unclaimed() implements ExpectedAttribution {}

    /** Expectation for a row whose reference two different people have. */
    record Contested() implements ExpectedAttribution {}
}
