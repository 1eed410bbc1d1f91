package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.TableFolder;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Search of tables for the files with rows of a person. Stateless. */
final class TableSearch {

    private TableSearch() {}

    /** Returns the SHA-256 of each data file with rows of some of the people, by its path in the folder. */
    static SortedMap<String, String> filesOf(TableFolder tables, Collection<String> people) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String person : people) {
            files.putAll(filesOf(tables, person));
        }
        return files;
    }

    /** Returns the SHA-256 of each data file with rows of a person, by its path in the folder. */
    static SortedMap<String, String> filesOf(TableFolder tables, String person) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        String shard = StoreNames.shardOf(person);
        for (RecordType type : RecordType.values()) {
            for (String path : tables.paths(type, ".parquet")) {
                Optional<byte[]> table =
                        path.startsWith(type.fileName() + "/" + shard) ? tables.read(path) : Optional.empty();
                if (table.isPresent() && hasPerson(type, table.get(), person)) {
                    files.put(path, Digests.sha256(table.get()));
                }
            }
        }
        return files;
    }

    private static boolean hasPerson(RecordType type, byte[] table, String person) throws IOException {
        return RecordFileReader.read(type, table).stream()
                .anyMatch(record -> person.equals(Envelope.personId(record).orElse("")));
    }
}
