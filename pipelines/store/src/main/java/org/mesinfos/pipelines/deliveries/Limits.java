package org.mesinfos.pipelines.deliveries;

/**
 * What the operator is ready to read.
 *
 * @param fileBytes size of the largest file that is read; a delivery with a larger one waits
 */
public record Limits(long fileBytes) {

    /** Files of any size: they are read as streams. */
    public static final Limits NONE = new Limits(Long.MAX_VALUE);
}
