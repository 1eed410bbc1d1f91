package org.mesinfos.connectors.catalogue.pilots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Generates the page on the coverage of the fields of the pilots. */
final class PilotCoveragePage {

    private static final String INTRODUCTION = """
            # Coverage of the fields of the MesInfos pilots

            Each document type that the organisations of the two pilots returned, field by field, with the field of the canonical
            records in which it is stored. Names of types and fields are from the public data maps of the pilots; those of
            organisations whose fields the maps do not list are from their public guides or ours.

            The page is generated. Each value of the samples under `sample-data/` is changed in turn and the file is parsed again:
            the value is stored in the record field that then differs. `additional` and `attributes` contain delivered names with
            delivered texts, for codes without a public meaning. A field that is not stored fails the build.

                mvn -pl connectors/catalogue -am test -Dtest=PilotCoverageTest -Dmesinfos.goldens=regenerate

            """;

    private PilotCoveragePage() {}

    static String of(Map<PilotDocument, Map<String, Set<String>>> ends) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append(
                "| | organisation | type | fields | typed | retained by name | missing |\n|---|---|---|---:|---:|---:|---:|\n");
        ends.forEach((document, fields) -> page.append(summary(document, List.copyOf(fields.values()))));
        page.append(total(ends));
        String origin = "";
        for (Map.Entry<PilotDocument, Map<String, Set<String>>> entry : ends.entrySet()) {
            PilotDocument document = entry.getKey();
            if (!document.origin().equals(origin)) {
                origin = document.origin();
                page.append("\n## ").append(origin).append('\n');
            }
            page.append("\n### ").append(document.organisation()).append(": ").append(document.type());
            page.append("\n\nRead by ").append(quoted(document.connectors())).append(".\n\n");
            page.append("| field | stored in |\n|---|---|\n");
            entry.getValue().forEach((field, places) -> page.append(row(document, field, places)));
        }
        return page.toString();
    }

    private static String summary(PilotDocument document, List<Set<String>> places) {
        return "| " + document.origin() + " | " + document.organisation() + " | " + document.type() + counts(places);
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
                .filter(ends -> !ends.isEmpty() && ends.stream().allMatch(FieldDestinations::isOpen))
                .count();
        return " | " + places.size() + " | " + (places.size() - open - missing) + " | " + open + " | " + missing
                + " |\n";
    }

    private static String row(PilotDocument document, String field, Set<String> places) {
        String spelt = document.delivered(field).equals(field) ? "" : ", as `" + document.delivered(field) + "`";
        String destination = places.isEmpty() ? "**missing**" : quoted(List.copyOf(places));
        return "| `" + field + "`" + spelt + " | " + destination + " |\n";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
