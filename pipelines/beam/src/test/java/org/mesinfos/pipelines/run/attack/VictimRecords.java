package org.mesinfos.pipelines.run.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** The records and receipts of the honest organisations in a store. Stateless. */
final class VictimRecords {

    private VictimRecords() {}

    /** Returns the content of each record by person and record id. */
    static SortedMap<String, String> of(TestInbox inbox, String storeName, Comparison comparison) {
        SortedMap<String, String> records = new TreeMap<>();
        Store store = inbox.store(storeName);
        try {
            for (ShardEntry shard : store.currentSnapshot().shards().values()) {
                for (PersonEntry person : store.content().readShard(shard)) {
                    for (BundleFile file : person.files()) {
                        RecordType type =
                                RecordType.ofFileName(file.recordType()).orElseThrow();
                        for (SpecificRecord record :
                                RecordFileReader.read(type, store.content().read(file.file()))) {
                            if (HonestInbox.ORGANISATIONS.contains(Envelope.organisation(record))) {
                                records.put(
                                        person.personId() + " " + type + " "
                                                + Envelope.recordId(record).orElseThrow(),
                                        compared(record, comparison));
                            }
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static String compared(SpecificRecord record, Comparison comparison) {
        List<Derivation> derived = Envelope.derived(record).stream()
                .filter(value ->
                        !value.getName().startsWith("link.") && !value.getName().equals("record_id.alias"))
                .toList();
        record.put(record.getSchema().getField("derived").pos(), derived);
        if (comparison == Comparison.DELIVERED_VALUES) {
            record.put(Envelope.SIGHTINGS, List.of());
        }
        return record.toString();
    }

    /** Returns the receipts of some organisations, as each of them may see its own. */
    static SortedMap<String, String> receipts(Path store, Collection<String> organisations) {
        SortedMap<String, String> receipts = new TreeMap<>();
        for (String organisation : organisations) {
            try (Stream<Path> files = Files.list(store.resolve("receipts").resolve(organisation))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    receipts.put(organisation + " " + file.getFileName(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return receipts;
    }
}
