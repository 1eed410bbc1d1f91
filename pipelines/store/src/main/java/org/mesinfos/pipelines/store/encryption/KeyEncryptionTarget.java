package org.mesinfos.pipelines.store.encryption;

/** Place of the key-encryption key after a rotation. */
public sealed interface KeyEncryptionTarget {

    /** Place of the current key: a new key in the key folder, or the key of the current reference. */
    record Current() implements KeyEncryptionTarget {}

    /** New key in the key folder. */
    record KeyFolder() implements KeyEncryptionTarget {}

    /**
     * Key outside of the key folder.
     *
     * @param reference scheme of its provider, a colon, and the name of the key, such as {@code pkcs12:/secrets/store.p12}
     */
    record Reference(String reference) implements KeyEncryptionTarget {}
}
