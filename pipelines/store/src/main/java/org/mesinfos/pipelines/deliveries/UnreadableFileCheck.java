package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.sheet.UnsupportedSpreadsheet;

/** Explanation why a file cannot be read by any connector, if the file itself is defective or protected. */
public final class UnreadableFileCheck {

    private UnreadableFileCheck() {}

    /**
     * Returns the defect of a file that no connector reads; empty if the file is intact but of an unknown format.
     *
     * @throws IOException if the bytes cannot be read from storage
     */
    public static Optional<Rejection> rejection(SourceContent content) throws IOException {
        if (content.size() == 0) {
            return Optional.of(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "no bytes", "a file with content"));
        }
        Optional<Rejection> ofArchive = ArchiveScanner.rejection(content);
        if (ofArchive.isPresent()) {
            return ofArchive;
        }
        Optional<Rejection> ofSheet = UnsupportedSpreadsheet.rejection(content);
        return ofSheet.isPresent() ? ofSheet : PdfReader.isolated().rejection(content);
    }
}
