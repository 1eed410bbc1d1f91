package org.mesinfos.connectors.format.pdf;

import java.io.Serializable;
import java.time.Duration;

/**
 * Resource limits for reading one file. Content read before a limit is reached is retained.
 *
 * @param bytes maximum size of the file
 * @param pages maximum number of pages
 * @param characters maximum number of characters, all pages together
 * @param attachmentBytes maximum bytes of all embedded files together; files beyond it are truncated
 * @param time maximum time for the whole file
 */
public record PdfLimits(int bytes, int pages, int characters, int attachmentBytes, Duration time)
        implements Serializable {

    /** Well above any statement or bill, well below the memory of a machine. */
    public static final PdfLimits DEFAULT = new PdfLimits(32 << 20, 2_000, 16 << 20, 0, Duration.ofSeconds(30));

    /** Limits for reading only the embedded files. */
    public static final PdfLimits ATTACHMENTS = new PdfLimits(32 << 20, 0, 16 << 20, 16 << 20, DEFAULT.time());

    /** Pages read for recognition; the first page may be a cover letter. */
    private static final int PREVIEW_PAGES = 3;

    /** Bytes of embedded files read for recognition. */
    private static final int PREVIEW_ATTACHMENT_BYTES = 64 << 10;

    PdfLimits forPreview() {
        return new PdfLimits(bytes, PREVIEW_PAGES, characters, PREVIEW_ATTACHMENT_BYTES, time);
    }
}
