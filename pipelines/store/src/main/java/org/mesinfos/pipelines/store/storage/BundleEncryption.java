package org.mesinfos.pipelines.store.storage;

/** Encryption of the Parquet files of bundles. */
public enum BundleEncryption {
    /** Every reader with access to the files can read them. */
    NONE,
    /** Each bundle is encrypted with the key of its person, by the modular encryption of the Parquet format. */
    PER_PERSON
}
