package org.mesinfos.connectors.generic.document;

import java.util.Set;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.records.RecordType;

/**
 * Kind of the documents that a connector reads.
 *
 * @param id id of the connector
 * @param version version of the connector
 * @param documents name of the documents, with their formats and issuers, in the plural
 * @param recordType type of their records
 * @param expected name of one document
 * @param missing content that a file of another kind lacks
 */
public record DocumentKind(
        String id, int version, String documents, RecordType recordType, String expected, String missing) {

    /** Records of described connectors precede those of documents. */
    private static final int PRECEDENCE = 15;

    ConnectorDescription description() {
        return new ConnectorDescription(
                id,
                version,
                documents + ", with a layout inferred from the file; only where the operator allows it",
                "pdf",
                Set.of(recordType),
                DeliveryMode.APPEND,
                "",
                PRECEDENCE);
    }
}
