package org.mesinfos.connectors.catalogue.pilots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Generator of the page on the coverage of the fields of the pilots. */
final class PilotCoveragePage {

    private static final String INTRODUCTION = """
            # Coverage of the fields of the MesInfos pilots

            Each document type that the organisations of the two pilots returned, field by field, with the field of the canonical
            records in which it is stored. Names of types and fields are from the public data maps of the pilots; those of
            organisations whose fields the maps do not list are from their public guides or ours.

            The samples are ours. A field counts as proven if it also occurs in a file that others wrote: the column "external"
            counts these, "ours only" the others. The files are named with each type by public repository and path; they are not
            part of this project. Types without such a file rest on the names in the data maps alone, and the form of their
            values is our assumption.

            The page is generated. Each value of the samples under `sample-data/` is changed in turn and the file is parsed again:
            the value is stored in the record field that then differs. `additional` and `attributes` contain delivered names with
            delivered texts, for codes without a public meaning. A field that is not stored fails the build.

                mvn -pl connectors/catalogue -am test -Dtest=PilotCoverageTest -Dmesinfos.goldens=regenerate

            """;

    private static final String CODES_OF_AXA = """

            ## Codes of AXA

            The codes that start with `axa` have no public description, and no external file contains them. A code has a typed
            field only if two independent hints agree: the mnemonic names the fact in plain French, and the delivered value has
            the form of that fact (an amount with two decimals, an existing date, a small count, a possible coefficient, words).
            The second hint is checked for each value. A value of another form remains under its delivered name. No code is
            translated on its mnemonic alone, and no connector writes guesses into `derived`.

            | code | reading | stored in | form of the value |
            |---|---|---|---|
            | `axaMT_EURO`, `axaMT_UC`, `axaMT_ACTION`, `axaMT_OBLIGATION`, `axaMT_IMMOBILIER`, `axaMT_DIVERSIFIE`, `axaMT_FD_GARANTI` | amount in a class of assets; classes may overlap | `Contract.holdings.value` | amount |
            | `axaMT_AVANCES` | advances on the contract | `Contract.advances` | amount |
            | `axaMTCOTTCA` (Tarification) | premium with tax, for an unknown period | `PaymentPlan.amount` | amount |
            | `axaDTECH` | due and renewal date | `Contract.renewal_date` | date |
            | `axaNBSUSP` | number of suspensions | `Contract.suspension_count` | one or two digits |
            | `axaLIGAR001` to `axaLIGAR015` | names of guarantees | `Contract.guarantees.label` | words without digits |
            | `axaTXBON` | no-claims coefficient | `Contract.insured_objects.bonus_malus` | 0.50 to 3.50 |
            | `axaKMSAN` | kilometres a year | `Contract.insured_objects.annual_mileage_km` | 1000 to 999999 |

            Codes that a reader might expect here, and the reason why they are not typed:

            | code | reason |
            |---|---|
            | `axaMT_TOT` | total of positions or of payments |
            | `axaMT_RP`, `axaMT_VL`, `axaMT_VPP`, `axaMT_V1`, `axaMT_FAF`, `axaMT_DYNDIVERSI`, `axaMT_NON_AFFECT` | abbreviation with several readings |
            | `axaDATECH`, `axaDTEFPROD`, `axaDTRESI`, other dates | a date, but of several possible events |
            | `axaDURCTV`, `axaDURPAIE` | a duration without a unit |
            | `axaCD…`, `axaID…` | a code fits any text, so the value is no second hint |
            | `axaMTPRA`, `axaMTPRC`, `axaMTOBV`, `axaMTCAPASS` | an amount of a fact that the mnemonic does not name |
            """;

    private PilotCoveragePage() {}

    static String of(Map<PilotDocument, Map<String, Set<String>>> ends) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("""
                | | organisation | type | fields | typed | retained by name | missing | external | ours only |
                |---|---|---|---:|---:|---:|---:|---:|---:|
                """);
        ends.forEach((document, fields) -> page.append(summary(document, List.copyOf(fields.values()))));
        page.append(total(ends));
        page.append(provenTypes(ends.keySet()));
        page.append(CODES_OF_AXA);
        String origin = "";
        for (Map.Entry<PilotDocument, Map<String, Set<String>>> entry : ends.entrySet()) {
            PilotDocument document = entry.getKey();
            if (!document.origin().equals(origin)) {
                origin = document.origin();
                page.append("\n## ").append(origin).append('\n');
            }
            page.append("\n### ").append(document.organisation()).append(": ").append(document.type());
            page.append("\n\nRead by ").append(quoted(document.connectors())).append(". ");
            page.append(proof(document));
            page.append("| field | stored in | external |\n|---|---|---|\n");
            entry.getValue().forEach((field, places) -> page.append(row(document, field, places)));
        }
        return page.toString();
    }

    private static String summary(PilotDocument document, List<Set<String>> places) {
        return "| " + document.origin() + " | " + document.organisation() + " | " + document.type()
                + counts(places, document.provenFields().size());
    }

    private static String total(Map<PilotDocument, Map<String, Set<String>>> ends) {
        List<Set<String>> all = ends.values().stream()
                .flatMap(fields -> fields.values().stream())
                .toList();
        int proven = ends.keySet().stream()
                .mapToInt(document -> document.provenFields().size())
                .sum();
        return "| | | all" + counts(all, proven);
    }

    private static String provenTypes(Set<PilotDocument> documents) {
        long proven = documents.stream()
                .filter(document -> document.external().isPresent())
                .count();
        return "\n" + proven + " of " + documents.size() + " types occur in external files; "
                + (documents.size() - proven) + " are ours only.\n";
    }

    private static String proof(PilotDocument document) {
        return document.external()
                .map(external -> "External files, in [" + external.repository() + "](https://github.com/"
                        + external.repository() + "): " + quoted(external.files()) + ".\n\n")
                .orElse("No external file: ours only.\n\n");
    }

    private static String counts(List<Set<String>> places, int proven) {
        long missing = places.stream().filter(Set::isEmpty).count();
        long open = places.stream()
                .filter(ends -> !ends.isEmpty() && ends.stream().allMatch(FieldDestinations::isOpen))
                .count();
        return " | " + places.size() + " | " + (places.size() - open - missing) + " | " + open + " | " + missing + " | "
                + proven + " | " + (places.size() - proven) + " |\n";
    }

    private static String row(PilotDocument document, String field, Set<String> places) {
        String spelt = document.delivered(field).equals(field) ? "" : ", as `" + document.delivered(field) + "`";
        String destination = places.isEmpty() ? "**missing**" : quoted(List.copyOf(places));
        return "| `" + field + "`" + spelt + " | " + destination + " | " + occurrence(document, field) + " |\n";
    }

    private static String occurrence(PilotDocument document, String field) {
        if (!document.provenFields().contains(field)) {
            return "ours only";
        }
        String name = document.external().orElseThrow().names().getOrDefault(field, field);
        return name.equals(field) ? "yes" : "as `" + name + "`";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
