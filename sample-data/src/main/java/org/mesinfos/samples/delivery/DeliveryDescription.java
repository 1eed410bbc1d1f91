package org.mesinfos.samples.delivery;

import org.mesinfos.samples.truth.FileTally;

/** Content of {@code delivery.yaml}. */
final class DeliveryDescription {

    private DeliveryDescription() {}

    static String snapshot(int sequence, FileTally file) {
        return "mode: snapshot\nsequence: " + sequence + "\nfiles:\n  - name: " + file.file() + "\n    sha256: "
                + file.sha256() + "\n    rows: " + file.rowsRead() + "\n";
    }
}
