package org.mesinfos.connectors.format.pdf;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much one file may cost. What was read when a limit is hit is kept.
 *
 * @param bytes size of the file
 * @param pages pages read
 * @param characters characters read, all pages together
 * @param attachmentBytes bytes of embedded files read, all together; of those beyond it only a beginning is kept
 * @param time time for the file as a whole
 */
public record PdfLimits(int bytes, int pages, int characters, int attachmentBytes, Duration time)
        implements Serializable {

    /** Generous for any statement or bill, small for a machine. */
    public static final PdfLimits DEFAULT = new PdfLimits(32 << 20, 2_000, 16 << 20, 0, Duration.ofSeconds(30));

    /** For the embedded files alone. */
    public static final PdfLimits ATTACHMENTS = new PdfLimits(32 << 20, 0, 16 << 20, 16 << 20, DEFAULT.time());

    /** Enough to tell what a document is: the first one may be a letter. */
    private static final int FIRST_PAGES = 3;

    /** Enough to tell what each of the first embedded files is. */
    private static final int BEGINNINGS = 64 << 10;

    PdfLimits beginning() {
        return new PdfLimits(bytes, FIRST_PAGES, characters, BEGINNINGS, time);
    }
}
