package org.mesinfos.pipelines.deliveries;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.DeliveryMode;

/**
 * An organisation that delivers, as the operator knows it.
 *
 * @param id identifier, the name of its inbox folder: {@code [a-z0-9-]}, at most 64
 * @param name for people
 * @param sector for people, such as {@code bank}; empty when unknown
 * @param zone time zone of its local times
 * @param country ISO 3166-1 alpha-2 region of its national numbers
 * @param mode what its deliveries mean for earlier ones, unless a delivery says otherwise; empty leaves it to the
 *     connector
 * @param connectors which connectors may claim its files, as identifiers or {@code prefix/*}; empty means its own,
 *     {@code standard/*} and {@code mesinfos/*}
 * @param fallback how files are read that no connector recognises
 * @param jointAccounts who gets the rows of accounts with several holders
 */
public record Organisation(
        String id,
        String name,
        String sector,
        ZoneId zone,
        String country,
        Optional<DeliveryMode> mode,
        List<String> connectors,
        Fallback fallback,
        JointAccountPolicy jointAccounts) {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Paris");

    public Organisation {
        connectors = List.copyOf(connectors);
    }

    /** An organisation of which the operator's settings say nothing: French, until they do. */
    public static Organisation unlisted(String id) {
        return new Organisation(
                id,
                id,
                "",
                DEFAULT_ZONE,
                "FR",
                Optional.empty(),
                List.of(),
                Fallback.NONE,
                JointAccountPolicy.WITHHOLD);
    }

    /** The connectors that may claim its files, as patterns. */
    public List<String> allowedConnectors() {
        List<String> described = connectors.isEmpty() ? List.of(id + "/*", "standard/*", "mesinfos/*") : connectors;
        return Stream.concat(described.stream(), fallback.connectorIds().stream())
                .toList();
    }

    /** Whether the settings say which connectors may claim its files. */
    public boolean isRestricted() {
        return !connectors.isEmpty() || fallback != Fallback.NONE;
    }
}
