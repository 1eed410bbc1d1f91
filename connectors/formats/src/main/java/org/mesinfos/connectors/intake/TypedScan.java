package org.mesinfos.connectors.intake;

/**
 * What one pass over all bytes of a file tells, and what its beginning looks like.
 *
 * @param mediaType without parameters, such as {@code text/csv}
 * @param archive whether it begins as ZIP or gzip files do, and documents that are stored as such
 */
public record TypedScan(FileScan scan, String mediaType, boolean archive) {}
