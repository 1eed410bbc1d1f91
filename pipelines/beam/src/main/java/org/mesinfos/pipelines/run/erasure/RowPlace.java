package org.mesinfos.pipelines.run.erasure;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.records.RecordType;

/** The place of a row in the deliveries. */
record RowPlace(String delivery, String sha256, RecordType type, Locator locator, String key) {

    static RowPlace of(AcceptedRow row) {
        return new RowPlace(
                row.origin().getDelivery(),
                row.origin().getFileSha256(),
                row.type(),
                row.locator(),
                row.row().getKey());
    }
}
