package org.mesinfos.connectors.oracles;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Page {@code docs/oracles.md}: how the readers compare with libraries. */
final class OraclesPage {

    private static final String OPENING = """
            # Oracles

            Most readers are written for this project, because they stream in constant memory and report the location of each
            value, which libraries for the same formats do not. So that they stay at least as good, a well-kept library is
            the oracle of each reader: a test reads the samples with both and compares the values. Each difference is a fault
            of the reader, which is fixed, or is listed here with its reason. With `-Dmesinfos.corpus=FOLDER`, the test also
            compares the files of a folder and writes its table to `connectors/oracles/target/oracles.md`.

            The test `OraclesTest` writes this page.

            | Reader | Library | Files | Values equal | Values different |
            | --- | --- | ---: | ---: | ---: |
            """;

    private OraclesPage() {}

    static String of(Map<Oracle, List<Comparison>> comparisons) {
        StringBuilder page = new StringBuilder(OPENING);
        comparisons.forEach((oracle, files) -> page.append(row(oracle, files)));
        page.append("\n## Differences in the samples\n\n| Library | File | Reason |\n| --- | --- | --- |\n");
        KnownDifference.ALL.stream()
                .map(known -> "| " + known.library() + " | `" + known.file() + "` | " + known.reason() + " |\n")
                .distinct()
                .forEach(page::append);
        return page.toString();
    }

    /** Returns the table with the number of differences in each file. */
    static String withFiles(Map<Oracle, List<Comparison>> comparisons) {
        StringBuilder page = new StringBuilder(OPENING);
        comparisons.forEach((oracle, files) -> page.append(row(oracle, files)));
        comparisons.forEach((oracle, files) -> {
            page.append("\n## ").append(oracle.library()).append("\n\n");
            files.stream().filter(file -> !file.differences().isEmpty()).forEach(file -> {
                page.append("- ")
                        .append(file.file())
                        .append(": ")
                        .append(file.equal())
                        .append(" equal\n");
                file.differences().stream()
                        .limit(10)
                        .forEach(line -> page.append("    - ").append(line).append('\n'));
            });
        });
        return page.toString();
    }

    private static String row(Oracle oracle, List<Comparison> files) {
        return "| "
                + oracle.connectors().stream()
                        .sorted()
                        .map(id -> "`" + id + "`")
                        .collect(Collectors.joining(", "))
                + " | " + oracle.library()
                + " | " + files.size()
                + " | " + files.stream().mapToInt(Comparison::equal).sum()
                + " | "
                + files.stream().mapToInt(file -> file.differences().size()).sum()
                + " |\n";
    }
}
