package org.mesinfos.connectors.catalogue;

import java.util.List;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.GenericReader;

/**
 * The connectors that may read the files of an organisation.
 *
 * @param patterns connector ids; {@code prefix/*} matches all connectors below a prefix and {@code *} all connectors. A
 *     {@link GenericReader} is matched by its full id only, which may be followed by its lowest confidence in percent,
 *     as in {@code mesinfos/bank-movements@90}
 */
public record AllowedConnectors(List<String> patterns) {

    private static final char BEFORE_CONFIDENCE = '@';
    private static final List<String> SHARED = List.of("standard/*", "mesinfos/*");

    public AllowedConnectors {
        patterns = List.copyOf(patterns);
    }

    /** Allows all described connectors, for files of an unknown organisation. */
    public static AllowedConnectors allDescribed() {
        return new AllowedConnectors(List.of("*"));
    }

    /** Returns the default for an organisation: its own connectors and the shared ones. */
    public static AllowedConnectors of(String organisation) {
        return new AllowedConnectors(List.of(organisation + "/*", SHARED.get(0), SHARED.get(1)));
    }

    /** Returns whether a connector may read the files. A generic reader must be allowed by its full id. */
    public boolean allows(Connector connector) {
        return connector instanceof GenericReader
                ? patterns.stream().anyMatch(pattern -> id(pattern).equals(connector.id()))
                : patterns.stream().anyMatch(pattern -> matches(pattern, connector.id()));
    }

    /** Returns the lowest confidence, in percent, with which a generic reader may read a file without proof. */
    public int minConfidence(GenericReader reader) {
        return patterns.stream()
                .filter(pattern -> id(pattern).equals(reader.id()))
                .filter(pattern -> pattern.indexOf(BEFORE_CONFIDENCE) >= 0)
                .map(pattern -> Integer.parseInt(pattern.substring(pattern.indexOf(BEFORE_CONFIDENCE) + 1)))
                .findFirst()
                .orElse(GenericReader.DEFAULT_MIN_CONFIDENCE);
    }

    private static String id(String pattern) {
        int end = pattern.indexOf(BEFORE_CONFIDENCE);
        return end < 0 ? pattern : pattern.substring(0, end);
    }

    private static boolean matches(String pattern, String connectorId) {
        return pattern.endsWith("*")
                ? connectorId.startsWith(pattern.substring(0, pattern.length() - 1))
                : connectorId.equals(pattern);
    }
}
