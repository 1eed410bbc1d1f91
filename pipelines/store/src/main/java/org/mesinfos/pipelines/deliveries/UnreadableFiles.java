package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.sheet.UnreadSpreadsheet;

/** Explains why a file cannot be read by any connector, if the file itself is defective or protected. */
public final class UnreadableFiles {

    private UnreadableFiles() {}

    /**
     * Returns the defect of a file that no connector reads; empty if the file is intact but of an unknown format.
     *
     * @throws IOException if the bytes cannot be read from storage
     */
    public static Optional<Rejection> refusal(SourceContent content) throws IOException {
        if (content.size() == 0) {
            return Optional.of(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "no bytes", "a file with content"));
        }
        Optional<Rejection> ofArchive = Archives.refusal(content);
        if (ofArchive.isPresent()) {
            return ofArchive;
        }
        Optional<Rejection> ofSheet = UnreadSpreadsheet.refusal(content);
        return ofSheet.isPresent() ? ofSheet : PdfReader.isolated().refusal(content);
    }
}
