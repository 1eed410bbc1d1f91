package org.mesinfos.connectors.mapping.layout;

import java.util.List;
import org.mesinfos.records.RecordType;

/**
 * A record that a row becomes.
 *
 * @param type type of the record
 * @param nativeKey fields with the organisation's own reference of the event; empty if it issues none
 * @param naturalKey fields that together identify the event; empty if the reference is always delivered
 */
public record RecordLayout(RecordType type, List<String> nativeKey, List<String> naturalKey) {

    public RecordLayout {
        nativeKey = List.copyOf(nativeKey);
        naturalKey = List.copyOf(naturalKey);
    }
}
