package org.mesinfos.samples.truth;

/** Expected attribution of a generated row: to its owner, to nobody, or disputed. */
public sealed interface ExpectedAttribution {

    /** The row belongs to one person. */
    record Owner(String personId) implements ExpectedAttribution {}

    /** The reference is in no customer file. */
    record Unclaimed() implements ExpectedAttribution {}

    /** Two different people have the reference. */
    record Contested() implements ExpectedAttribution {}
}
