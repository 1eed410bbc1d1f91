package org.mesinfos.pipelines.identity;

/** Purpose of a key that is derived from the person key. Names and labels never change: digests depend on them. */
public enum KeyPurpose {
    /** Digests of subjects in the ledger, in held rows and in review answers. */
    REFERENCES("digests of references"),
    /** Entries that keep erased rows out of the store. */
    SUPPRESSION("suppression of erased rows"),
    /** Digests in place of values that identify other people. */
    THIRD_PARTIES("digests of third parties"),
    /** Digests in the folders of reader applications, in place of those that depend on withheld fields. */
    READERS("digests for reader applications");

    private final String label;

    KeyPurpose(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
