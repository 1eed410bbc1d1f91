package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.deliveries.InputLimits;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.store.Retention;
import org.mesinfos.pipelines.store.storage.BundleEncryption;

/**
 * Builder of {@link Settings}; a new one has the default settings. The components of {@link Settings} describe the values. Not
 * thread-safe.
 */
public final class SettingsBuilder {

    private Optional<Path> registry = Optional.empty();
    private Optional<Path> personKey = Optional.empty();
    private Duration settle = Duration.ZERO;
    private Optional<Path> connectors = Optional.empty();
    private InputLimits limits = InputLimits.NONE;
    private LinkingSettings linking = LinkingSettings.NONE;
    private EnrichmentBasis enrichment = EnrichmentBasis.DEFAULT;
    private OriginalsPolicy originals = OriginalsPolicy.KEEP;
    private Map<String, OrganisationSettings> organisations = Map.of();
    private GuardSettings guard = GuardSettings.DEFAULT;
    private Optional<String> keys = Optional.empty();
    private Issuers issuers = Issuers.NONE;
    private ConsentSettings consent = ConsentSettings.NONE;
    private BundleEncryption bundleEncryption = BundleEncryption.NONE;
    private Retention retention = Retention.FOREVER;
    private Optional<String> tables = Optional.empty();

    /** Creates a builder with the default settings. */
    public SettingsBuilder() {}

    /** Creates a builder with the values of other settings. */
    SettingsBuilder(Settings settings) {
        registry = settings.registry();
        personKey = settings.personKey();
        settle = settings.settle();
        connectors = settings.connectors();
        limits = settings.limits();
        linking = settings.linking();
        enrichment = settings.enrichment();
        originals = settings.originals();
        organisations = settings.organisations();
        guard = settings.guard();
        keys = settings.keys();
        issuers = settings.issuers();
        consent = settings.consent();
        bundleEncryption = settings.bundleEncryption();
        retention = settings.retention();
        tables = settings.tables();
    }

    public SettingsBuilder registry(Optional<Path> value) {
        registry = value;
        return this;
    }

    public SettingsBuilder personKey(Optional<Path> value) {
        personKey = value;
        return this;
    }

    public SettingsBuilder settle(Duration value) {
        settle = value;
        return this;
    }

    public SettingsBuilder connectors(Optional<Path> value) {
        connectors = value;
        return this;
    }

    public SettingsBuilder limits(InputLimits value) {
        limits = value;
        return this;
    }

    public SettingsBuilder linking(LinkingSettings value) {
        linking = value;
        return this;
    }

    public SettingsBuilder enrichment(EnrichmentBasis value) {
        enrichment = value;
        return this;
    }

    public SettingsBuilder originals(OriginalsPolicy value) {
        originals = value;
        return this;
    }

    public SettingsBuilder organisations(Map<String, OrganisationSettings> value) {
        organisations = value;
        return this;
    }

    public SettingsBuilder guard(GuardSettings value) {
        guard = value;
        return this;
    }

    public SettingsBuilder keys(Optional<String> value) {
        keys = value;
        return this;
    }

    public SettingsBuilder issuers(Issuers value) {
        issuers = value;
        return this;
    }

    public SettingsBuilder consent(ConsentSettings value) {
        consent = value;
        return this;
    }

    public SettingsBuilder bundleEncryption(BundleEncryption value) {
        bundleEncryption = value;
        return this;
    }

    public SettingsBuilder retention(Retention value) {
        retention = value;
        return this;
    }

    public SettingsBuilder tables(Optional<String> value) {
        tables = value;
        return this;
    }

    /** Returns the settings. */
    public Settings build() {
        return new Settings(
                registry,
                personKey,
                settle,
                connectors,
                limits,
                linking,
                enrichment,
                originals,
                organisations,
                guard,
                keys,
                issuers,
                consent,
                bundleEncryption,
                retention,
                tables);
    }
}
