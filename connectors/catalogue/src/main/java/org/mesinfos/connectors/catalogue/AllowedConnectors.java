package org.mesinfos.connectors.catalogue;

import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FallbackConnector;

/**
 * Which connectors may read the files of an organisation.
 *
 * @param patterns connector names, or {@code prefix/*} for all below a prefix, or {@code *} for all; a
 *     {@link FallbackConnector} is meant by its whole name only
 */
public record AllowedConnectors(List<String> patterns) {

    private static final List<String> SHARED = List.of("standard/*", "mesinfos/*");

    public AllowedConnectors {
        patterns = List.copyOf(patterns);
    }

    /** Every connector that was written for a kind of file competes: for files of which nobody said who delivered them. */
    public static AllowedConnectors everything() {
        return new AllowedConnectors(List.of("*"));
    }

    /** Where nothing else is set: the organisation's own connectors and those that belong to nobody. */
    public static AllowedConnectors of(String organisation) {
        return new AllowedConnectors(List.of(organisation + "/*", SHARED.get(0), SHARED.get(1)));
    }

    /** Whether it may read them: one that guesses only where it is named. */
    public boolean allows(Connector connector) {
        return connector instanceof FallbackConnector
                ? patterns.contains(connector.id())
                : patterns.stream().anyMatch(pattern -> matches(pattern, connector.id()));
    }

    private static boolean matches(String pattern, String connectorId) {
        return pattern.endsWith("*")
                ? connectorId.startsWith(pattern.substring(0, pattern.length() - 1))
                : connectorId.equals(pattern);
    }
}
