package org.mesinfos.pipelines.deliveries;

/**
 * Limits on the files to read.
 *
 * @param fileBytes maximum size of a file in bytes; a delivery with a larger file waits
 */
public record InputLimits(long fileBytes) {

    /** No limit: files are read as streams. */
    public static final InputLimits NONE = new InputLimits(Long.MAX_VALUE);
}
