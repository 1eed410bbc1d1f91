package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.deliveries.GenericReaders;
import org.mesinfos.pipelines.deliveries.InputLimits;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.consent.ConsentCollector;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.consent.ConsentsReader;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.ConsentSettings;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.settings.SettingsBuilder;
import org.mesinfos.pipelines.store.KillSwitch;
import org.mesinfos.pipelines.store.Retention;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.Verification;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.records.BundleTable;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.FlatView;

/** Inbox with small files written by a test, the files of the operator next to it, and the result of runs. */
public final class TestInbox {

    /**
     * The embedded runner uses one of its threads to look for further work without a pause, while others work. With one thread
     * for both, a run takes a seventh less processor time. Runs with several threads have tests of their own.
     */
    private static final int THREADS = 1;

    private final Path folder;
    private final Path inbox;
    private Settings settings;
    private Class<? extends PipelineRunner<?>> runner = DirectRunner.class;
    private Optional<String> acceptedChange = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private UnaryOperator<String> stores = name -> path(name).toString();
    private PipelineOptions options = BeamArguments.parse(List.of());

    /** @param folder temporary folder for all files */
    public TestInbox(Path folder) {
        this.folder = folder;
        this.inbox = folder.resolve("inbox");
        write("inbox/.keep");
        this.settings = new SettingsBuilder()
                .personKey(Optional.of(
                        write("person.key", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")))
                .build();
    }

    public Path inbox() {
        return inbox;
    }

    /** Drops a file. The path is relative to the inbox. */
    public TestInbox drop(String path, String... lines) {
        write("inbox/" + path, lines);
        return this;
    }

    public TestInbox delete(String path) {
        try {
            Files.delete(inbox.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Sets the operator's mappings to a single one, in a folder of its own. */
    public TestInbox mapping(String operatorFolder, String id, String yaml) {
        write(operatorFolder + "/" + id + ".yaml", yaml);
        return settings(changed -> changed.connectors(Optional.of(folder.resolve(operatorFolder))));
    }

    /** Writes a file next to the inbox, such as settings, keys or mappings. */
    public TestInbox operatorFile(String path, String... lines) {
        write(path, lines);
        return this;
    }

    /** Returns the path of a file next to the inbox. */
    public Path path(String path) {
        return folder.resolve(path);
    }

    /** Adds a reader application, with a folder of its name. */
    TestInbox reader(String reader) {
        SortedMap<String, String> readers = new TreeMap<>(settings.consent().readers());
        readers.put(reader, folder.resolve(reader).toString());
        return readers(readers);
    }

    /** Removes all reader applications from the settings; their folders stay. */
    TestInbox withoutReaders() {
        return readers(new TreeMap<>());
    }

    private TestInbox readers(SortedMap<String, String> readers) {
        ConsentSettings consent = settings.consent();
        return consent(new ConsentSettings(consent.file(), consent.missing(), readers, consent.collectors()));
    }

    /** Sets the consents of people; data to which no consent applies is withheld. */
    TestInbox consents(String... rows) {
        ConsentSettings consent = settings.consent();
        return consent(new ConsentSettings(
                Optional.of(writeConsents("consents.csv", rows)),
                Consents.Missing.WITHHOLD,
                consent.readers(),
                consent.collectors()));
    }

    /** Adds a reader application that collects consents of all people. */
    TestInbox collector(String reader, String... rows) {
        ConsentSettings consent = settings.consent();
        List<ConsentCollector> collectors = new ArrayList<>(consent.collectors());
        collectors.add(new ConsentCollector(reader, writeConsents(reader + "-consents.csv", rows), Optional.empty()));
        return consent(new ConsentSettings(consent.file(), consent.missing(), consent.readers(), collectors));
    }

    private TestInbox consent(ConsentSettings consent) {
        return settings(changed -> changed.consent(consent));
    }

    private Path writeConsents(String path, String... rows) {
        return write(
                path,
                Stream.concat(Stream.of(ConsentsReader.HEADER), Stream.of(rows)).toArray(String[]::new));
    }

    /** Encrypts the bundles of the next runs with a key for each person. */
    TestInbox encryptedBundles() {
        return settings(changed -> changed.bundleEncryption(BundleEncryption.PER_PERSON));
    }

    /** Sets the folder with a table for each record type. */
    TestInbox tables(String name) {
        return settings(
                changed -> changed.tables(Optional.of(folder.resolve(name).toString())));
    }

    /** Sets the content of the registry. */
    public TestInbox registry(String... rows) {
        List<String> lines = new ArrayList<>(List.of("person_id;organisation;customer_reference"));
        lines.addAll(List.of(rows));
        Path file = write("registry.csv", lines.toArray(String[]::new));
        return settings(changed -> changed.registry(Optional.of(file)));
    }

    /** Links persons with a model and clerical decisions. */
    public TestInbox linking(Optional<Path> model, Optional<Path> answers) {
        return linking(model, answers, "all");
    }

    /** Keeps stores elsewhere than next to the inbox. */
    TestInbox storesAt(UnaryOperator<String> locations, PipelineOptions access) {
        stores = locations;
        options = access;
        return this;
    }

    /** Builds the next runs as for a cluster. */
    TestInbox otherRunner() {
        runner = OtherRunner.class;
        return this;
    }

    /** Sets the organisations whose profiles may link people. */
    public TestInbox verified(String... organisations) {
        return linking(settings.linking().model(), settings.linking().answers(), organisations);
    }

    private TestInbox linking(Optional<Path> model, Optional<Path> answers, String... verified) {
        LinkingSettings linking =
                new LinkingSettings(model, answers, Optional.of(VerifiedOrganisations.of(List.of(verified))));
        return settings(changed -> changed.linking(linking));
    }

    /** Sets the basis of derived values. */
    public TestInbox enrichment(EnrichmentBasis basis) {
        return settings(changed -> changed.enrichment(basis));
    }

    /** Limits the deliveries of one organisation. */
    TestInbox quota(String organisation, OrganisationQuota quota) {
        return settings(changed -> changed.limits(new InputLimits(Long.MAX_VALUE, Map.of(organisation, quota))));
    }

    /** Sets the place of the delivered bytes by which files are read again. */
    public TestInbox originals(OriginalsPolicy policy) {
        return settings(changed -> changed.originals(policy));
    }

    /** Sets the policy for the joint accounts of one organisation. */
    public TestInbox jointAccounts(String organisation, JointAccountPolicy policy) {
        OrganisationSettings unlisted = OrganisationSettings.unlisted(organisation);
        return organisation(unlisted, unlisted.fallback(), policy);
    }

    /** Allows generic readers for the files of one organisation. */
    TestInbox fallback(String organisation, GenericReaders fallback) {
        OrganisationSettings unlisted = OrganisationSettings.unlisted(organisation);
        return organisation(unlisted, fallback, unlisted.jointAccounts());
    }

    private TestInbox organisation(
            OrganisationSettings unlisted, GenericReaders fallback, JointAccountPolicy jointAccounts) {
        OrganisationSettings organisation = new OrganisationSettings(
                unlisted.id(),
                unlisted.name(),
                unlisted.sector(),
                unlisted.zone(),
                unlisted.country(),
                unlisted.currency(),
                unlisted.mode(),
                unlisted.connectors(),
                fallback,
                unlisted.minConfidence(),
                jointAccounts);
        return settings(changed -> changed.organisations(Map.of(organisation.id(), organisation)));
    }

    /** Sets the limits and expectations of deliveries. */
    public TestInbox guard(GuardSettings guard) {
        return settings(changed -> changed.guard(guard));
    }

    /** Sets the organisations with authority over the references that they issue. */
    public TestInbox issuers(IssuerRange... ranges) {
        return settings(changed -> changed.issuers(Issuers.of(List.of(ranges))));
    }

    /** Sets the times for which files are kept, and the day of the next runs. */
    TestInbox retention(Retention times, LocalDate day) {
        clock = Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return settings(changed -> changed.retention(times));
    }

    /** Accepts the change of rules or settings that leads to a snapshot. */
    public TestInbox acceptChange(String snapshot) {
        acceptedChange = Optional.of(snapshot);
        return this;
    }

    /** Stores a decision of the operator about the only delivery that it may apply to. */
    public TestInbox decide(String store, String organisation, String delivery, DecisionKind kind, String reason) {
        try {
            new DeliveryDecision(organisation, delivery, kind, reason).store(store(store), "decide-" + kind);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the decisions of one store to another. */
    public TestInbox copyDecisions(String from, String to) {
        Path target = folder.resolve(to).resolve("decisions");
        try {
            Files.createDirectories(target);
            for (Path created : List.of(target.getParent(), target)) {
                Files.setPosixFilePermissions(created, PosixFilePermissions.fromString("rwx------"));
            }
            try (var files = Files.list(folder.resolve(from).resolve("decisions"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, target.resolve(file.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunSummary run(String store) {
        return run(inbox.toString(), store);
    }

    /** Runs with the inbox at the same path of another file system. */
    RunSummary runThrough(String scheme, String store) {
        return run(scheme + "://" + inbox, store);
    }

    private RunSummary run(String inboxUri, String store) {
        return run(inboxUri, store, Optional.empty(), clock);
    }

    /** Runs as the program does that the operator starts. */
    RunSummary runAs(String invocation, String store, Clock clock) {
        return run(inbox.toString(), store, Optional.of(invocation), clock);
    }

    /** Returns the summary of the run that the operator starts if it has nothing to do. */
    Optional<RunSummary> idle(String invocation, String store, Clock clock) throws IOException {
        return IdleRun.find(inbox.toString(), stores.apply(store), settings, invocation, clock);
    }

    private RunSummary run(String inboxUri, String store, Optional<String> invocation, Clock clock) {
        options.as(DirectOptions.class).setTargetParallelism(THREADS);
        options.setRunner(runner);
        try {
            return new BundleRun(
                            new RunRequest(inboxUri, stores.apply(store), settings, options, acceptedChange)
                                    .withInvocation(invocation),
                            clock)
                    .run();
        } catch (Exception e) {
            throw new AssertionError("The run failed", e);
        }
    }

    /** Runs in a process that is killed at a change of the store or its keys, and returns its switch. */
    KillSwitch runKilledAt(int change, String store) {
        KillSwitch killSwitch = new KillSwitch(change);
        String location = KillableFileSystem.start(store, path(store), killSwitch);
        options.as(DirectOptions.class).setTargetParallelism(THREADS);
        options.setRunner(runner);
        try {
            new BundleRun(new RunRequest(inbox.toString(), location, settings, options, acceptedChange), clock).run();
        } catch (Exception e) {
            if (!killSwitch.hasKilled()) {
                throw new AssertionError("The run failed", e);
            }
        } finally {
            KillableFileSystem.end(store);
        }
        return killSwitch;
    }

    Settings settings() {
        return settings;
    }

    private TestInbox settings(UnaryOperator<SettingsBuilder> change) {
        settings = change.apply(settings.toBuilder()).build();
        return this;
    }

    public Store store(String name) {
        return Store.at(stores.apply(name));
    }

    /** Verifies the store and returns its hash. */
    public String hash(String store) {
        return verified(store).storeHash();
    }

    /** Verifies the store and returns the hash of its bundles. */
    String bundleHash(String store) {
        return verified(store).bundleHash();
    }

    private Verification verified(String store) {
        try {
            Verification verification = store(store).verify();
            if (!verification.isSound()) {
                throw new AssertionError(verification.findings().toString());
            }
            return verification;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the values of one field in the records of each person, sorted. */
    public SortedMap<String, List<String>> bundles(String storeName, String field) {
        SortedMap<String, List<String>> bundles = new TreeMap<>();
        Store store = store(storeName);
        try {
            for (ShardEntry shard : store.currentSnapshot().shards().values()) {
                for (PersonEntry person : store.content().readShard(shard)) {
                    bundles.put(person.personId(), values(store, person, field));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }

    private static List<String> values(Store store, PersonEntry person, String field) throws IOException {
        List<String> values = new ArrayList<>();
        for (BundleFile file : person.files()) {
            BundleTable table = FlatView.ofFileName(file.recordType())
                    .<BundleTable>map(view -> view)
                    .orElseGet(() -> RecordType.ofFileName(file.recordType()).orElseThrow());
            for (SpecificRecord record :
                    RecordFileReader.read(table, store.content().read(file.file()))) {
                if (record.getSchema().getField(field) != null) {
                    values.add(String.valueOf(
                            record.get(record.getSchema().getField(field).pos())));
                }
            }
        }
        values.sort(null);
        return values;
    }

    /** Returns the details of all quarantined files. */
    public List<QuarantineDetails> quarantine(String storeName) {
        Store store = store(storeName);
        List<QuarantineDetails> details = new ArrayList<>();
        try {
            for (var file : store.currentSnapshot().quarantinedFiles()) {
                details.add(
                        store.content().readQuarantineDetails(file.quarantine().orElseThrow()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return details;
    }

    /** Returns the published snapshot of a store. */
    Snapshot snapshot(String store) {
        try {
            return store(store).currentSnapshot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<LedgerEntry> ledger(String store) {
        try {
            return List.copyOf(store(store).currentSnapshot().ledger().values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String path, String... lines) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
