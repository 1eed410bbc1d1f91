package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.sheet.UnreadSpreadsheet;

/** Why no connector could read a file, where the file itself is the reason. */
public final class UnreadableFiles {

    private UnreadableFiles() {}

    /**
     * What is wrong with a file that nobody took; empty when it is merely of an unknown kind.
     *
     * @throws IOException when its bytes could not be had
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
