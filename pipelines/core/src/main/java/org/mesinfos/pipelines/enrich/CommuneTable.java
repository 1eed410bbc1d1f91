package org.mesinfos.pipelines.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/**
 * French communes of 2026 by postcode and by name. Immutable; one instance is shared by all threads.
 *
 * <p>The table is read from a resource with one line per name: code of the commune, its name, its postcodes and, for
 * the name of a commune merged into it, that former name.
 */
final class CommuneTable {

    /**
     * A commune under one of its names.
     *
     * @param code INSEE code (code officiel géographique)
     * @param name current name of the commune
     * @param knownAs the normalised name that this entry is about
     * @param postcodes of the commune
     * @param nameStatus whether {@code knownAs} is the current name
     */
    record Entry(String code, String name, String knownAs, List<String> postcodes, NameStatus nameStatus) {}

    /** Status of a name. */
    enum NameStatus {
        /** The current name of the commune. */
        CURRENT,
        /** The name of a commune that was merged into it. */
        FORMER
    }

    /** Holder for loading on first use, because most runs over other records never need the table. */
    private static final class Loaded {
        static final CommuneTable TABLE = load();
    }

    private final Map<String, List<Entry>> byPostcode;
    private final Map<String, List<Entry>> byDepartmentAndName;

    private CommuneTable(List<Entry> entries) {
        this.byPostcode = entries.stream()
                .flatMap(entry -> entry.postcodes().stream().map(postcode -> Map.entry(postcode, entry)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        HashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
        this.byDepartmentAndName = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> department(entry.code()) + entry.knownAs(),
                        HashMap::new,
                        Collectors.toUnmodifiableList()));
    }

    static CommuneTable instance() {
        return Loaded.TABLE;
    }

    /** Returns the entries of a postcode, in the order of the table; empty if it is unknown. */
    List<Entry> ofPostcode(String postcode) {
        return byPostcode.getOrDefault(postcode, List.of());
    }

    /** Returns the entries with a name in the department of a postcode. */
    List<Entry> ofName(String postcode, String normalisedName) {
        return byDepartmentAndName.getOrDefault(department(postcode) + normalisedName, List.of());
    }

    /**
     * Returns the department prefix of a code or postcode: two digits, or three overseas. Corsica is one department
     * here, because all its postcodes start with 20.
     */
    private static String department(String code) {
        if (code.startsWith("2A") || code.startsWith("2B")) {
            return "20";
        }
        return code.startsWith("97") || code.startsWith("98") ? code.substring(0, 3) : code.substring(0, 2);
    }

    private static CommuneTable load() {
        return new CommuneTable(ReferenceTable.COMMUNES.lines().stream()
                .map(CommuneTable::entry)
                .toList());
    }

    private static Entry entry(String line) {
        String[] fields = line.split("\t", -1);
        String former = fields[3];
        return new Entry(
                fields[0],
                fields[1],
                PlaceName.normalised(former.isEmpty() ? fields[1] : former),
                Stream.of(fields[2].split(" ")).toList(),
                former.isEmpty() ? NameStatus.CURRENT : NameStatus.FORMER);
    }
}
