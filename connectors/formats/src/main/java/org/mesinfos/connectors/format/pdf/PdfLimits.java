package org.mesinfos.connectors.format.pdf;

import java.util.List;

/**
 * Limits on the work for one file. They count what is read and never measure time, so a file is accepted or rejected on
 * any machine alike. A file above a limit is rejected as a whole.
 *
 * @param bytes maximum size of the file
 * @param pages maximum number of pages
 * @param characters maximum number of characters, all pages together
 * @param operators maximum number of operators in the content of all pages together
 * @param attachmentBytes maximum bytes of all embedded files together; files beyond it are truncated
 * @param excess effect of a page beyond the maximum number
 */
public record PdfLimits(int bytes, int pages, int characters, long operators, int attachmentBytes, PageExcess excess) {

    /** Effect of a page beyond the maximum number. */
    public enum PageExcess {
        /** The whole file is rejected. */
        REJECT,
        /** The page is not read. */
        OMIT
    }

    private static final int MAX_BYTES = 32 << 20;
    private static final int MAX_CHARACTERS = 16 << 20;
    private static final long MAX_OPERATORS = 20_000_000;

    /** Well above any statement or bill, well below the memory of a machine. */
    public static final PdfLimits DEFAULT =
            new PdfLimits(MAX_BYTES, 2_000, MAX_CHARACTERS, MAX_OPERATORS, 0, PageExcess.REJECT);

    /** Limits for reading only the embedded files. */
    public static final PdfLimits ATTACHMENTS =
            new PdfLimits(MAX_BYTES, 0, MAX_CHARACTERS, MAX_OPERATORS, 16 << 20, PageExcess.OMIT);

    /** Pages read for recognition; the first page may be a cover letter. */
    private static final int PREVIEW_PAGES = 3;

    /** Bytes of embedded files read for recognition. */
    private static final int PREVIEW_ATTACHMENT_BYTES = 64 << 10;

    /** Returns the limits that {@link #toArguments} wrote. */
    static PdfLimits of(List<String> arguments) {
        return new PdfLimits(
                Integer.parseInt(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Long.parseLong(arguments.get(3)),
                Integer.parseInt(arguments.get(4)),
                PageExcess.valueOf(arguments.get(5)));
    }

    List<String> toArguments() {
        return List.of(
                String.valueOf(bytes),
                String.valueOf(pages),
                String.valueOf(characters),
                String.valueOf(operators),
                String.valueOf(attachmentBytes),
                excess.name());
    }

    PdfLimits forPreview() {
        return new PdfLimits(bytes, PREVIEW_PAGES, characters, operators, PREVIEW_ATTACHMENT_BYTES, PageExcess.OMIT);
    }
}
