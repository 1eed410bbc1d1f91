package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.deliveries.Limits;
import org.mesinfos.pipelines.deliveries.Organisation;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;

/**
 * What the operator decides, beside the inbox where organisations can write nothing.
 *
 * @param registry the enrolment file
 * @param personKey the secret that makes pseudonyms; the store makes one when none is named
 * @param settle how long a delivery without a complete manifest must have been still before it is taken
 * @param connectors folder of the operator's own mappings
 * @param limits what is not read
 * @param linking how people of different organisations are linked
 * @param enrichment what derived values follow from, beside the records
 * @param organisations by identifier; others are French and may use what every organisation may
 */
public record Settings(
        Optional<Path> registry,
        Optional<Path> personKey,
        Duration settle,
        Optional<Path> connectors,
        Limits limits,
        Linking linking,
        EnrichmentBasis enrichment,
        Map<String, Organisation> organisations) {

    /** Nothing is decided. */
    public static final Settings NONE = new Settings(
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO,
            Optional.empty(),
            Limits.NONE,
            Linking.NONE,
            EnrichmentBasis.DEFAULT,
            Map.of());

    public Settings {
        organisations = Map.copyOf(organisations);
    }

    /** The settings of an organisation, listed or not. */
    public Organisation organisation(String id) {
        Organisation listed = organisations.get(id);
        return listed == null ? Organisation.unlisted(id) : listed;
    }

    /** The connectors that may claim the files of those organisations that the settings restrict. */
    public Map<String, List<String>> restrictedConnectors() {
        Map<String, List<String>> restricted = new TreeMap<>();
        organisations.forEach((id, organisation) -> {
            if (organisation.isRestricted()) {
                restricted.put(id, organisation.allowedConnectors());
            }
        });
        return restricted;
    }

    /** Country of each organisation that is listed, ISO 3166-1 alpha-2. */
    public Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>();
        organisations.forEach((id, organisation) -> countries.put(id, organisation.country()));
        return countries;
    }

    /** The organisations whose joint accounts go to each of their holders. */
    public List<String> organisationsWithSharedAccounts() {
        return organisations.values().stream()
                .filter(organisation -> organisation.jointAccounts() == JointAccountPolicy.EVERY_HOLDER)
                .map(Organisation::id)
                .sorted()
                .toList();
    }

    /** These settings with another enrolment file, when one is given. */
    public Settings withRegistry(Optional<Path> file) {
        return new Settings(
                file.or(this::registry), personKey, settle, connectors, limits, linking, enrichment, organisations);
    }

    /** These settings with another key file, when one is given. */
    public Settings withPersonKey(Optional<Path> file) {
        return new Settings(
                registry, file.or(this::personKey), settle, connectors, limits, linking, enrichment, organisations);
    }

    /** These settings with another linkage model, when one is given. */
    public Settings withIdentityModel(Optional<Path> file) {
        Linking given = new Linking(file.or(linking::model), linking.answers());
        return new Settings(registry, personKey, settle, connectors, limits, given, enrichment, organisations);
    }
}
