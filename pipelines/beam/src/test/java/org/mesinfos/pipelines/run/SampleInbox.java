package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.samples.Sample;
import org.mesinfos.samples.truth.Pseudonyms;

/** Harness that writes generated deliveries to an inbox on disk, runs the pipeline, and reads the result. */
final class SampleInbox {

    /** One delivery to drop. */
    record Drop(String organisation, String name, SortedMap<String, byte[]> files) {

        void into(Path inbox, String as) {
            try {
                Path organisationFolder = Files.createDirectories(inbox.resolve(organisation));
                boolean single = files.size() == 1 && files.containsKey(name);
                Path folder = single ? organisationFolder : Files.createDirectories(organisationFolder.resolve(as));
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path target = folder.resolve(single ? as : file.getKey());
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void into(Path inbox) {
            into(inbox, name);
        }
    }

    private final Path folder;
    private final Settings settings;

    /** @param folder temporary folder for the registry, the key and the inboxes */
    SampleInbox(Path folder, Sample sample) throws IOException {
        this.folder = folder;
        Path registry = Files.writeString(folder.resolve("registry.csv"), sample.registry());
        Path key = Files.write(folder.resolve("person.key"), Pseudonyms.keyFile());
        this.settings = Settings.NONE.withRegistry(Optional.of(registry)).withPersonKey(Optional.of(key));
    }

    private SampleInbox(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Runs without a registry, with persons linked across organisations by a model. */
    SampleInbox linking() {
        return new SampleInbox(
                folder,
                Settings.NONE
                        .withPersonKey(settings.personKey())
                        .withIdentityModel(Optional.of(LinkingSettings.BUILT_IN_MODEL))
                        .withVerifiedOrganisations(Optional.of(VerifiedOrganisations.of(List.of("all")))));
    }

    static List<Drop> drops(Sample sample) {
        List<Drop> drops = new ArrayList<>();
        sample.deliveries()
                .forEach((organisation, deliveries) ->
                        deliveries.forEach((name, files) -> drops.add(new Drop(organisation, name, files))));
        return drops;
    }

    Path inbox(String name, List<Drop> drops) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve(name));
        drops.forEach(drop -> drop.into(inbox));
        return inbox;
    }

    RunSummary run(Path inbox, Path store) {
        return run(inbox, store, 2);
    }

    RunSummary run(Path inbox, Path store, int parallelism) {
        DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
        options.setTargetParallelism(parallelism);
        return run(inbox, store, options);
    }

    RunSummary run(Path inbox, Path store, PipelineOptions options) {
        return run(inbox.toString(), store.toString(), options);
    }

    /** Runs with an inbox and a store given by path or URI. */
    RunSummary run(String inbox, String store, PipelineOptions options) {
        try {
            return new BundleRun(new RunRequest(inbox, store, settings, options), Clock.systemUTC()).run();
        } catch (Exception e) {
            throw new AssertionError("The run failed", e);
        }
    }

    static String storeHash(Path store) throws IOException {
        return storeHash(store.toString());
    }

    static String storeHash(String store) throws IOException {
        var verification = Store.at(store).verify();
        if (!verification.isSound()) {
            throw new AssertionError(verification.findings().toString());
        }
        return verification.storeHash();
    }

    /**
     * Returns every bundle in the form of the expected result: without ids and derived values, with the number of
     * sightings.
     */
    static SortedMap<String, List<String>> bundles(Path storeFolder) throws IOException {
        SortedMap<String, List<String>> bundles = new TreeMap<>();
        records(storeFolder).forEach((person, records) -> {
            bundles.put(
                    person,
                    records.stream().map(SampleInbox::truthLine).sorted().toList());
        });
        return bundles;
    }

    /** Returns the records of every bundle, by person. */
    static SortedMap<String, List<SpecificRecord>> records(Path storeFolder) throws IOException {
        Store store = Store.at(storeFolder.toString());
        Snapshot snapshot = store.currentSnapshot();
        SortedMap<String, List<SpecificRecord>> bundles = new TreeMap<>();
        for (ShardEntry shard : snapshot.shards().values()) {
            for (PersonEntry person : store.content().readShard(shard)) {
                List<SpecificRecord> all = new ArrayList<>();
                for (BundleFile file : person.files()) {
                    RecordType type = RecordType.ofFileName(file.recordType()).orElseThrow();
                    all.addAll(RecordFileReader.read(type, store.content().read(file.file())));
                }
                bundles.put(person.personId(), all);
            }
        }
        return bundles;
    }

    private static String truthLine(SpecificRecord record) {
        int sightings = Envelope.sightings(record).size();
        record.put(Envelope.RECORD_ID, null);
        record.put(Envelope.PERSON_ID, null);
        record.put(Envelope.SIGHTINGS, List.of());
        record.put(Envelope.DERIVED, List.of());
        String line = CanonicalJson.line(record);
        return line.substring(0, line.length() - 1) + ",\"sightings\":" + sightings + "}";
    }
}
