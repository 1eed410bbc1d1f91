package org.mesinfos.pipelines.deliveries;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.GenericReader;

/**
 * Settings of an organisation that delivers.
 *
 * @param id id, and name of its inbox folder: {@code [a-z0-9-]}, at most 64 characters
 * @param name display name
 * @param sector display name of its sector, such as {@code bank}; empty if unknown
 * @param zone time zone of its local times
 * @param country ISO 3166-1 alpha-2 code of the country of its national numbers, such as telephone numbers
 * @param currency ISO 4217 code of its amounts whose format states none; empty if not declared
 * @param mode mode of deliveries that do not declare one; if empty, the connector determines it
 * @param connectors connectors that may claim its files, as ids or {@code prefix/*}; empty means its own,
 *     {@code standard/*} and {@code mesinfos/*}
 * @param fallback generic readers for its files that no described connector recognises
 * @param minConfidence lowest confidence, in percent, with which a generic reader may read a file without proof; 100
 *     accepts proven readings only
 * @param jointAccounts policy for the rows of joint accounts
 */
public record OrganisationSettings(
        String id,
        String name,
        String sector,
        ZoneId zone,
        String country,
        Optional<String> currency,
        Optional<DeliveryMode> mode,
        List<String> connectors,
        GenericReaders fallback,
        int minConfidence,
        JointAccountPolicy jointAccounts) {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Paris");

    public OrganisationSettings {
        connectors = List.copyOf(connectors);
    }

    /** Returns the default settings, for an organisation that the settings do not list. */
    public static OrganisationSettings unlisted(String id) {
        return new OrganisationSettings(
                id,
                id,
                "",
                DEFAULT_ZONE,
                "FR",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                GenericReaders.NONE,
                GenericReader.DEFAULT_MIN_CONFIDENCE,
                JointAccountPolicy.WITHHOLD);
    }

    /**
     * Returns the connectors that may claim its files, as ids or {@code prefix/*}; generic readers with their lowest
     * confidence.
     */
    public List<String> allowedConnectors() {
        List<String> described = connectors.isEmpty() ? List.of(id + "/*", "standard/*", "mesinfos/*") : connectors;
        return Stream.concat(
                        described.stream(),
                        fallback.connectorIds().stream().map(reader -> reader + "@" + minConfidence))
                .toList();
    }

    /** Returns true if the settings restrict the connectors of this organisation. */
    public boolean isRestricted() {
        return !connectors.isEmpty() || fallback != GenericReaders.NONE;
    }
}
