package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.BlankedRows;
import org.mesinfos.pipelines.rows.Digests;

/**
 * The erasure of one person: the keyed entries that keep the person's rows out of the store. Erasures are inputs of a
 * store, like decisions. They are also in the key folder, so that they apply to a store restored from a backup and to a
 * store that is built afresh.
 *
 * @param person the person id at the time of the erasure
 * @param erasedOn the day of the erasure
 * @param reason the reason for the operator, without personal data
 * @param subjects the digests of the person's customer references, sorted at construction
 * @param references the digests of references that belonged to the person only, by which files are searched, sorted
 * @param rows the digests of the person's rows, in hexadecimal, sorted at construction
 * @param shown for each of the subjects, the digest by which the rejected rows of snapshots show it; empty in erasures of earlier
 *     versions
 * @param blanked rejected rows of erased people that were blanked in lists; absent from the JSON if there are none
 */
@JsonPropertyOrder({"person", "erasedOn", "reason", "subjects", "references", "rows", "shown", "blanked"})
public record Erasure(
        String person,
        CalendarDay erasedOn,
        String reason,
        List<String> subjects,
        List<String> references,
        List<String> rows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> shown,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BlankedRows> blanked) {

    public Erasure {
        StoreNames.requireId("a person", person);
        subjects = subjects.stream().sorted().distinct().toList();
        references = references.stream().sorted().distinct().toList();
        rows = rows.stream().sorted().distinct().toList();
        shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
        blanked = List.copyOf(blanked);
    }

    /** Creates an erasure without blanked rows. */
    public Erasure(
            String person,
            CalendarDay erasedOn,
            String reason,
            List<String> subjects,
            List<String> references,
            List<String> rows,
            SortedMap<String, String> shown) {
        this(person, erasedOn, reason, subjects, references, rows, shown, List.of());
    }

    /** Creates the supplement of an erasure, with rows that were found to be blanked for it. */
    public static Erasure ofBlanked(String person, CalendarDay erasedOn, List<BlankedRows> blanked) {
        return new Erasure(
                person, erasedOn, "", List.of(), List.of(), List.of(), Collections.emptySortedMap(), blanked);
    }

    /** Returns the id: a hash of the content. */
    public String id() {
        return StoreNames.truncatedHash(Digests.sha256(toJson()));
    }

    /** Returns the erasure as JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static Erasure fromJson(byte[] json) {
        return RecordDecoder.decode(json, Erasure.class);
    }
}
