package org.mesinfos.samples.truth;

/** Expected attribution of a row. */
public sealed interface Attribution {

    /** The row belongs to one person. */
    record Owner(String personId) implements Attribution {}

    /** The reference is in no customer file. */
    record Nobody() implements Attribution {}

    /** Two different people have the reference. */
    record Contested() implements Attribution {}
}
