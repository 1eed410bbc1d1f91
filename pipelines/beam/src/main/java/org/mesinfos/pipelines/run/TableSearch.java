package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.TableFolder;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Search of tables for the files with rows of people. Stateless. */
final class TableSearch {

    private TableSearch() {}

    /** Returns the SHA-256 of each data file with rows of some of the people, by its path in the folder. Reads each file once. */
    static SortedMap<String, String> filesOf(TableFolder tables, Collection<String> people) throws IOException {
        Map<String, Set<String>> byShard =
                people.stream().collect(Collectors.groupingBy(StoreNames::shardOf, Collectors.toSet()));
        SortedMap<String, String> files = new TreeMap<>();
        for (RecordType type : RecordType.values()) {
            for (String path : tables.paths(type, ".parquet")) {
                Set<String> searched = peopleOf(path, type, byShard);
                Optional<byte[]> table = searched.isEmpty() ? Optional.empty() : tables.read(path);
                if (table.isPresent() && hasSome(type, table.get(), searched)) {
                    files.put(path, Digests.sha256(table.get()));
                }
            }
        }
        return files;
    }

    /** Returns the people whose rows may be in a file: its name starts with a shard. */
    private static Set<String> peopleOf(String path, RecordType type, Map<String, Set<String>> byShard) {
        return byShard.entrySet().stream()
                .filter(shard -> path.startsWith(type.fileName() + "/" + shard.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());
    }

    private static boolean hasSome(RecordType type, byte[] table, Set<String> people) throws IOException {
        return RecordFileReader.read(type, table).stream()
                .anyMatch(record -> people.contains(Envelope.personId(record).orElse("")));
    }
}
