package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.InputLimits;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.store.Retention;
import org.mesinfos.pipelines.store.storage.BundleEncryption;

/**
 * Settings of the operator. The file is next to the inbox, not in it, because organisations can write to the inbox.
 *
 * @param registry registry file
 * @param personKey file of the person key; if empty, the store creates a key
 * @param settle time for which a delivery without expected files must be unchanged before it is complete
 * @param connectors folder of the operator's own mappings
 * @param limits limits on files
 * @param linking settings for linking persons
 * @param enrichment settings and tables that derived values depend on, besides the records
 * @param originals place of the delivered bytes by which files are read again
 * @param organisations settings by organisation id; other organisations have {@link OrganisationSettings#unlisted default}
 *     settings
 * @param guard limits and expectations above which a delivery is held for approval
 * @param keys path or URI of the folder of the keys of the store; empty for the default, beside the store
 * @param issuers organisations whose statements about the references that they issue apply to rows of others
 * @param consent consents of people
 * @param bundleEncryption encryption of bundles
 * @param retention times for which originals, quarantined files and reports are kept
 * @param tables path or URI of the folder with a table for each record type; empty for none
 */
public record Settings(
        Optional<Path> registry,
        Optional<Path> personKey,
        Duration settle,
        Optional<Path> connectors,
        InputLimits limits,
        LinkingSettings linking,
        EnrichmentBasis enrichment,
        OriginalsPolicy originals,
        Map<String, OrganisationSettings> organisations,
        GuardSettings guard,
        Optional<String> keys,
        Issuers issuers,
        ConsentSettings consent,
        BundleEncryption bundleEncryption,
        Retention retention,
        Optional<String> tables) {

    /** Default settings. */
    public static final Settings NONE = new SettingsBuilder().build();

    public Settings {
        organisations = Map.copyOf(organisations);
    }

    /** Returns the settings of an organisation, listed or not. */
    public OrganisationSettings organisation(String id) {
        OrganisationSettings listed = organisations.get(id);
        return listed == null ? OrganisationSettings.unlisted(id) : listed;
    }

    /** Returns the allowed connectors of each organisation that the settings restrict. */
    public Map<String, List<String>> restrictedConnectors() {
        Map<String, List<String>> restricted = new TreeMap<>();
        organisations.forEach((id, organisation) -> {
            if (organisation.isRestricted()) {
                restricted.put(id, organisation.allowedConnectors());
            }
        });
        return restricted;
    }

    /** Returns the ISO 3166-1 alpha-2 country code of each listed organisation. */
    public Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>();
        organisations.forEach((id, organisation) -> countries.put(id, organisation.country()));
        return countries;
    }

    /** Returns the time zone of each listed organisation. */
    public Map<String, String> zones() {
        Map<String, String> zones = new TreeMap<>();
        organisations.forEach(
                (id, organisation) -> zones.put(id, organisation.zone().getId()));
        return zones;
    }

    /** Returns the ids of the organisations whose joint accounts go to each of their holders, sorted. */
    public List<String> organisationsWithSharedJointAccounts() {
        return organisations.values().stream()
                .filter(organisation -> organisation.jointAccounts() == JointAccountPolicy.EVERY_HOLDER)
                .map(OrganisationSettings::id)
                .sorted()
                .toList();
    }

    /** Returns a builder that has these settings. */
    public SettingsBuilder toBuilder() {
        return new SettingsBuilder(this);
    }

    /** Returns these settings with another registry file, if present. */
    public Settings withRegistry(Optional<Path> file) {
        return toBuilder().registry(file.or(this::registry)).build();
    }

    /** Returns these settings with another person key file, if present. */
    public Settings withPersonKey(Optional<Path> file) {
        return toBuilder().personKey(file.or(this::personKey)).build();
    }

    /** Returns these settings with another key folder, if present. */
    public Settings withKeys(Optional<String> folder) {
        return toBuilder().keys(folder.or(this::keys)).build();
    }

    /** Returns these settings with another linkage model, if present. */
    public Settings withIdentityModel(Optional<Path> file) {
        return toBuilder()
                .linking(new LinkingSettings(
                        file.or(linking::model), linking.answers(), linking.verified(), linking.comparison()))
                .build();
    }

    /** Returns these settings with other organisations whose profiles may link people, if present. */
    public Settings withVerifiedOrganisations(Optional<VerifiedOrganisations> verified) {
        return toBuilder()
                .linking(new LinkingSettings(
                        linking.model(), linking.answers(), verified.or(linking::verified), linking.comparison()))
                .build();
    }

    /** Returns these settings with another folder of tables, if present. */
    public Settings withTables(Optional<String> folder) {
        return toBuilder().tables(folder.or(this::tables)).build();
    }
}
