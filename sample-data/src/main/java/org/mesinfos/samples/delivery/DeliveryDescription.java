package org.mesinfos.samples.delivery;

import java.time.LocalDate;
import org.mesinfos.samples.truth.FileTally;

/** Content of {@code delivery.yaml}. */
final class DeliveryDescription {

    private DeliveryDescription() {}

    /** @param asOf day whose state the snapshot describes */
    static String snapshot(int sequence, LocalDate asOf, FileTally file) {
        return "mode: snapshot\nsequence: " + sequence + "\nas-of: " + asOf + "\nfiles:\n  - name: " + file.file()
                + "\n    sha256: " + file.sha256() + "\n    rows: " + file.rowsRead() + "\n";
    }
}
