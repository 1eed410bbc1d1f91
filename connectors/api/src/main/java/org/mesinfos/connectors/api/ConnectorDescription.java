package org.mesinfos.connectors.api;

import java.util.Set;
import org.mesinfos.records.RecordType;

/**
 * What a connector says of itself.
 *
 * @param id unique name, {@code organisation/name} or {@code standard/name}
 * @param version starts at 1; grows whenever the same file could give other rows
 * @param title one line for people
 * @param format the physical format, such as {@code csv} or {@code xml}
 * @param recordTypes the canonical records that may come out
 * @param deliveryMode what a new delivery means for the rows of earlier ones, unless the delivery says otherwise
 * @param freshness how often the organisation delivers it, for people; empty when unknown
 * @param precedence whose value wins where two sources tell of the same event: the higher; 50 when nothing is known
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

    /** The precedence of a source of which nothing particular is known. */
    public static final int DEFAULT_PRECEDENCE = 50;

    public ConnectorDescription {
        recordTypes = Set.copyOf(recordTypes);
        if (version < 1) {
            throw new IllegalArgumentException("Connector " + id + ": version is " + version + ", expected 1 or more");
        }
    }

    /**
     * Of a standard that anybody may deliver: its rows add to those of earlier deliveries, and how often it comes nobody
     * knows.
     */
    public static ConnectorDescription ofStandard(
            String id, int version, String title, String format, RecordType... recordTypes) {
        return new ConnectorDescription(
                id, version, title, format, Set.of(recordTypes), DeliveryMode.APPEND, "", DEFAULT_PRECEDENCE);
    }

    /** The same with another precedence. */
    public ConnectorDescription withPrecedence(int other) {
        return new ConnectorDescription(id, version, title, format, recordTypes, deliveryMode, freshness, other);
    }
}
