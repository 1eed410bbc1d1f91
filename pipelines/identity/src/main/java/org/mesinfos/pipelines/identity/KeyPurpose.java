package org.mesinfos.pipelines.identity;

/** Purpose of a key that is derived from the person key. Names and labels never change: digests depend on them. */
public enum KeyPurpose {
    /** Digests of subjects in the ledger, in held rows and in review answers. */
    REFERENCES("digests of references"),
    /** Entries that keep erased rows out of the store. */
    SUPPRESSION("suppression of erased rows");

    private final String label;

    KeyPurpose(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
