package org.mesinfos.pipelines.identity.profiles;

/** How a row comes to speak of a person. */
public enum Telling {
    /** The row is about the person. */
    PROFILE,
    /** The row is about an account, a contract or a bill and names the person in passing. */
    ASIDE
}
