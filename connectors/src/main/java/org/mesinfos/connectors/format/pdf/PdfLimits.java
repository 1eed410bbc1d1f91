package org.mesinfos.connectors.format.pdf;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much one file may cost. What was read when a limit is hit is kept.
 *
 * @param bytes size of the file
 * @param pages pages read
 * @param characters characters read, all pages together
 * @param time time for the file as a whole
 */
public record PdfLimits(int bytes, int pages, int characters, Duration time) implements Serializable {

    /** Generous for any statement or bill, small for a machine. */
    public static final PdfLimits DEFAULT = new PdfLimits(32 << 20, 2_000, 16 << 20, Duration.ofSeconds(30));

    PdfLimits firstPageOnly() {
        return new PdfLimits(bytes, 1, characters, time);
    }
}
