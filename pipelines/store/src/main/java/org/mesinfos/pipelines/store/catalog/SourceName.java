package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;

/**
 * Where rows come from.
 *
 * @param organisation who delivered them
 * @param connector id of the connector that read them
 */
public record SourceName(String organisation, String connector) implements Comparable<SourceName> {

    private static final Comparator<SourceName> ORDER =
            Comparator.comparing(SourceName::organisation).thenComparing(SourceName::connector);

    @Override
    public int compareTo(SourceName other) {
        return ORDER.compare(this, other);
    }
}
