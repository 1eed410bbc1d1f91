package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;

/**
 * The source of rows: an organisation and a connector.
 *
 * @param organisation the organisation that delivered the rows
 * @param connector the id of the connector that read the rows
 */
public record SourceName(String organisation, String connector) implements Comparable<SourceName> {

    private static final Comparator<SourceName> ORDER =
            Comparator.comparing(SourceName::organisation).thenComparing(SourceName::connector);

    @Override
    public int compareTo(SourceName other) {
        return ORDER.compare(this, other);
    }
}
