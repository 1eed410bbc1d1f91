package org.mesinfos.samples.truth;

/** Whose a row is. */
public sealed interface Attribution {

    /** One person's. */
    record Owner(String personId) implements Attribution {}

    /** Of a reference that nobody claims. */
    record Nobody() implements Attribution {}

    /** Of a reference that two different people claim. */
    record Contested() implements Attribution {}
}
