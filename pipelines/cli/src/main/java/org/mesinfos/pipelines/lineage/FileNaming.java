package org.mesinfos.pipelines.lineage;

/** Form in which events name delivered files. */
enum FileNaming {
    /** By the names of the delivery and of the file, which may name people. */
    AS_DELIVERED,
    /** By the id of the delivery and the start of the SHA-256 of the file. */
    BY_DIGEST
}
