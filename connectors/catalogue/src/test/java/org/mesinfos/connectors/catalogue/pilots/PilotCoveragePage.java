package org.mesinfos.connectors.catalogue.pilots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the page on what became of the fields of the pilots. */
final class PilotCoveragePage {

    private static final String BEGINNING = """
            # What became of the fields of the MesInfos pilots

            Each type of document that the holders of the two pilots gave back, field by field, with the place in the canonical
            records where it ends now. Names of types and fields are facts from the public data maps of the pilots; those of
            holders that the maps do not list field by field are from their public guides or ours.

            The page is generated. Every value of the samples under `sample-data/` is changed, one after the other, and the file
            is read again: the place is where the records then differ. `additional` and `attributes` hold delivered names with
            delivered texts, for codes of a holder that have no public meaning. A field without a place fails the build.

                mvn -pl connectors/catalogue -am test -Dtest=PilotCoverageTest -Dmesinfos.goldens=regenerate

            """;

    private PilotCoveragePage() {}

    static String of(Map<PilotDocument, Map<String, Set<String>>> ends) {
        StringBuilder page = new StringBuilder(BEGINNING);
        page.append(
                "| | holder | type | fields | typed | kept by name | missing |\n|---|---|---|---:|---:|---:|---:|\n");
        ends.forEach((document, fields) -> page.append(summary(document, List.copyOf(fields.values()))));
        page.append(total(ends));
        String origin = "";
        for (Map.Entry<PilotDocument, Map<String, Set<String>>> entry : ends.entrySet()) {
            PilotDocument document = entry.getKey();
            if (!document.origin().equals(origin)) {
                origin = document.origin();
                page.append("\n## ").append(origin).append('\n');
            }
            page.append("\n### ").append(document.holder()).append(": ").append(document.type());
            page.append("\n\nRead by ").append(quoted(document.connectors())).append(".\n\n");
            page.append("| field | ends in |\n|---|---|\n");
            entry.getValue().forEach((field, places) -> page.append(row(document, field, places)));
        }
        return page.toString();
    }

    private static String summary(PilotDocument document, List<Set<String>> places) {
        return "| " + document.origin() + " | " + document.holder() + " | " + document.type() + counts(places);
    }

    private static String total(Map<PilotDocument, Map<String, Set<String>>> ends) {
        List<Set<String>> all = ends.values().stream()
                .flatMap(fields -> fields.values().stream())
                .toList();
        return "| | | all" + counts(all);
    }

    private static String counts(List<Set<String>> places) {
        long missing = places.stream().filter(Set::isEmpty).count();
        long open = places.stream()
                .filter(ends -> !ends.isEmpty() && ends.stream().allMatch(FieldEnds::isOpen))
                .count();
        return " | " + places.size() + " | " + (places.size() - open - missing) + " | " + open + " | " + missing
                + " |\n";
    }

    private static String row(PilotDocument document, String field, Set<String> places) {
        String spelt = document.delivered(field).equals(field) ? "" : ", as `" + document.delivered(field) + "`";
        String where = places.isEmpty() ? "**missing**" : quoted(List.copyOf(places));
        return "| `" + field + "`" + spelt + " | " + where + " |\n";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
