package org.mesinfos.pipelines.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/**
 * French communes of 2026 by postcode and by name. Immutable; one copy serves all threads.
 *
 * <p>Read from a resource with one line for each name: code of the commune, its name, its postcodes, and for a name that
 * a merged commune once had, that former name.
 */
final class CommuneTable {

    /**
     * A commune under one of its names.
     *
     * @param code INSEE, Code officiel géographique
     * @param name of the commune today
     * @param knownAs the name, normalised, that this entry is about
     * @param postcodes of the commune
     * @param currency whether that name is the one of today
     */
    record Entry(String code, String name, String knownAs, List<String> postcodes, NameAge currency) {}

    /** Whether a name is still in use. */
    enum NameAge {
        /** The commune's name. */
        CURRENT,
        /** The name of a commune that was merged into it. */
        FORMER
    }

    /** Loaded at the first use, which most runs over other records never make. */
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

    /** The entries of a postcode, in the order of the table; none when it is unknown. */
    List<Entry> ofPostcode(String postcode) {
        return byPostcode.getOrDefault(postcode, List.of());
    }

    /** The entries of a name in the department that a postcode belongs to. */
    List<Entry> ofName(String postcode, String normalisedName) {
        return byDepartmentAndName.getOrDefault(department(postcode) + normalisedName, List.of());
    }

    /** Two digits, or three overseas; both parts of Corsica, whose postcodes begin with 20, are one here. */
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
                former.isEmpty() ? NameAge.CURRENT : NameAge.FORMER);
    }
}
