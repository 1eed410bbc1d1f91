package org.mesinfos.connectors.mapping;

import java.nio.charset.Charset;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Rejection of a row whose bytes are invalid in the encoding of its file. */
public final class UndecodableRow {

    private UndecodableRow() {}

    /** Returns the rejection of the row at a place. */
    public static Rejection rejection(Locator row, Charset charset) {
        return new Rejection(
                RejectionReason.MALFORMED_ROW,
                row,
                "",
                "bytes that are not " + charset.name(),
                "text in " + charset.name());
    }
}
