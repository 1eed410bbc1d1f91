package org.mesinfos.connectors.intake;

/**
 * The result of one pass over all bytes of a file, and its media type.
 *
 * @param mediaType without parameters, such as {@code text/csv}
 * @param archive true if the file has the signature of a ZIP, tar or gzip file; this includes document formats based on ZIP
 */
public record TypedScan(FileScan scan, String mediaType, boolean archive) {}
