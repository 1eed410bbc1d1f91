package org.mesinfos.pipelines.dedup;

import org.mesinfos.records.RecordType;

/**
 * The rows of one source about one subject, such as the transactions of one account.
 *
 * @param subject normalised; empty if the rows name none
 */
record ExportAccount(RecordType type, String organisation, String connector, String subject) {

    static ExportAccount of(EventKey key, EventRow row) {
        return new ExportAccount(key.type(), key.organisation(), row.origin().getConnector(), key.subject());
    }
}
