package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.identity.InvalidRegistryException;
import org.mesinfos.pipelines.identity.JointAccounts;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RegistryReader;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.consent.RecordedConsents;
import org.mesinfos.pipelines.run.reread.RuleFingerprints;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.transforms.LinkingPlan;
import org.mesinfos.pipelines.transforms.StoreFingerprints;
import org.mesinfos.pipelines.worker.OperatorConnectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inputs of a run besides deliveries and the store, read from the files that its settings name.
 *
 * @param settings the operator's settings
 * @param personKey key that they name; empty if they name none
 * @param registry customers of each person
 * @param linking model that the request names; empty if it names none
 * @param operatorConnectors mappings of the operator
 * @param connectors all connectors, with those of the operator
 * @param consents consents on the day of the run
 * @param rules fingerprints of the rules that read files
 * @param references rules that attribute references
 * @param fingerprints fingerprints of the rules that attribute rows and derive values
 */
record RunConditions(
        Settings settings,
        Optional<PersonKey> personKey,
        Registry registry,
        Optional<LinkingPlan> linking,
        OperatorConnectors operatorConnectors,
        ConnectorRegistry connectors,
        Consents consents,
        RuleFingerprints rules,
        ReferenceRules references,
        StoreFingerprints fingerprints) {

    private static final Logger LOG = LoggerFactory.getLogger(RunConditions.class);

    /**
     * Reads the conditions that settings name.
     *
     * @param start start of the run, whose day decides which consents apply
     * @param bundles encryption of the bundles of the store
     * @throws WrongPersonKeyException if the file of the person key does not exist or is invalid
     * @throws InvalidRegistryException if the registry is invalid
     * @throws IOException if a file cannot be read
     */
    static RunConditions of(Settings settings, Instant start, BundleEncryption bundles) throws IOException {
        Optional<PersonKey> personKey = settings.personKey().map(PersonKeyFile::read);
        Registry registry = settings.registry().isPresent()
                ? RegistryReader.read(settings.registry().get())
                : Registry.empty();
        OperatorConnectors operatorConnectors = OperatorConnectors.of(settings.connectors());
        ConnectorRegistry connectors = operatorConnectors.load();
        LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        RecordedConsents recorded = settings.consent().read(day);
        recorded.refusals().forEach(refusal -> LOG.warn("This has no effect: {}", refusal));
        recorded.unread()
                .forEach(reader -> LOG.warn("The application {} sees nothing until its consents can be read", reader));
        Consents consents = settings.consent().on(day, recorded);
        return new RunConditions(
                settings,
                personKey,
                registry,
                LinkingPlans.configured(settings.linking()),
                operatorConnectors,
                connectors,
                consents,
                new RuleFingerprints(connectors),
                new ReferenceRules(
                        JointAccounts.of(settings.organisationsWithSharedJointAccounts()),
                        settings.countries(),
                        settings.zones(),
                        settings.issuers()),
                new StoreFingerprints(
                        DerivationFingerprint.of(settings.enrichment(), settings.issuers(), bundles),
                        RuleFingerprints.attribution(settings.issuers(), consents.missing())));
    }

    /** Returns what derived values are computed from. */
    EnrichmentBasis enrichment() {
        return settings.enrichment();
    }
}
