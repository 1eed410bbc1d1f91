package org.mesinfos.connectors.api;

import java.util.Set;
import org.mesinfos.records.RecordType;

/**
 * The identity and capabilities of a connector.
 *
 * @param id unique id, {@code organisation/name} or {@code standard/name}
 * @param version version of the parsing rules, from 1; increases with each change that may produce different rows from
 *     the same file
 * @param title one line of description for operators
 * @param format physical format, such as {@code csv} or {@code xml}
 * @param recordTypes types of canonical records that the connector may produce
 * @param deliveryMode effect of a delivery on the rows of earlier deliveries, unless the delivery manifest declares
 *     another
 * @param freshness how often the organisation delivers the format, as text for operators; empty if unknown
 * @param precedence priority of this source in survivorship: of several values for one event, that of the source with
 *     the highest precedence is used; {@link #DEFAULT_PRECEDENCE} by default
 */
public record ConnectorDescription(
        String id,
        int version,
        String title,
        String format,
        Set<RecordType> recordTypes,
        DeliveryMode deliveryMode,
        String freshness,
        int precedence) {

    /** The precedence of sources without a declared one. */
    public static final int DEFAULT_PRECEDENCE = 50;

    public ConnectorDescription {
        recordTypes = Set.copyOf(recordTypes);
        if (version < 1) {
            throw new IllegalArgumentException("Connector " + id + ": version is " + version + ", expected 1 or more");
        }
    }

    /**
     * Returns the description of a connector for a public standard. Its deliveries are of mode
     * {@link DeliveryMode#APPEND}, its freshness is unknown and its precedence is {@link #DEFAULT_PRECEDENCE}.
     */
    public static ConnectorDescription ofStandard(
            String id, int version, String title, String format, RecordType... recordTypes) {
        return new ConnectorDescription(
                id, version, title, format, Set.of(recordTypes), DeliveryMode.APPEND, "", DEFAULT_PRECEDENCE);
    }

    /** Returns a copy with another precedence. */
    public ConnectorDescription withPrecedence(int replacement) {
        return new ConnectorDescription(id, version, title, format, recordTypes, deliveryMode, freshness, replacement);
    }
}
