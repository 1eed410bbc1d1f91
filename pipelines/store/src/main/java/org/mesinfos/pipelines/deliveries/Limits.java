package org.mesinfos.pipelines.deliveries;

/**
 * Limits on the files to read.
 *
 * @param fileBytes maximum size of a file in bytes; a delivery with a larger file waits
 */
public record Limits(long fileBytes) {

    /** No limit: files are read as streams. */
    public static final Limits NONE = new Limits(Long.MAX_VALUE);
}
