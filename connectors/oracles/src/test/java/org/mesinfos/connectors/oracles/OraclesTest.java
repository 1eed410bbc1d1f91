package org.mesinfos.connectors.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.PathContent;
import org.mesinfos.connectors.testkit.CollectedRows;

/**
 * The readers of this project and well-kept libraries read the same values from the samples.
 *
 * <p>With {@code -Dmesinfos.goldens=regenerate}, {@code docs/oracles.md} is written. With {@code -Dmesinfos.corpus=FOLDER},
 * the files of a folder are compared as well, and their table is written to {@code target/oracles.md}.
 */
final class OraclesTest {

    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));
    private static final Path REPOSITORY = Path.of("../..");
    private static final Path PAGE = REPOSITORY.resolve("docs/oracles.md");
    private static final ConnectorRegistry REGISTRY = ConnectorRegistry.load();

    private static final AllowedConnectors DECLARED = new AllowedConnectors(List.of("*"));

    private static final List<Oracle> ORACLES = List.of(
            new OfxOracle(),
            new Mt940Oracle(),
            new InvoiceOracle(),
            new CalendarOracle(),
            new ContactOracle(),
            new BookmarkOracle(),
            new TrackOracle(),
            new SheetOracle(),
            new WorkbookOracle(),
            new RemittanceOracle(),
            new MailOracle(),
            new MailboxOracle());

    @Tag("slow")
    @Test
    void readersAgreeWithLibrariesOnTheSamples() throws IOException {
        Map<Oracle, List<Comparison>> comparisons = compare(REPOSITORY.resolve("sample-data"));
        List<String> unlisted = new ArrayList<>();
        TreeSet<String> used = new TreeSet<>();
        comparisons.forEach((oracle, files) ->
                files.forEach(file -> file.differences().forEach(difference -> {
                    List<KnownDifference> reasons = KnownDifference.of(oracle, file.file(), difference);
                    reasons.forEach(reason -> used.add(reason.toString()));
                    if (reasons.isEmpty()) {
                        unlisted.add(oracle.library() + "\t" + file.file() + "\t" + difference);
                    }
                })));
        assertThat(unlisted)
                .as("Fix the reader, or list the difference with its reason")
                .isEmpty();
        assertThat(KnownDifference.ALL.stream().map(KnownDifference::toString).filter(known -> !used.contains(known)))
                .as("listed differences that do not occur")
                .isEmpty();
        String page = OraclesPage.of(comparisons);
        if (REGENERATE) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/oracles.md is stale: mvn -o -pl connectors/oracles -am test -Dtest=OraclesTest"
                        + " -Dmesinfos.goldens=regenerate")
                .isEqualTo(page);
    }

    @Test
    @EnabledIfSystemProperty(named = "mesinfos.corpus", matches = ".+")
    void comparesTheFilesOfACorpus() throws IOException {
        Map<Oracle, List<Comparison>> comparisons = compare(Path.of(System.getProperty("mesinfos.corpus")));
        Files.writeString(Path.of("target/oracles.md"), OraclesPage.withFiles(comparisons));

        assertThat(comparisons.values()).as("files that some oracle reads").anyMatch(files -> !files.isEmpty());
    }

    private static Map<Oracle, List<Comparison>> compare(Path folder) throws IOException {
        Map<Oracle, List<Comparison>> comparisons = new LinkedHashMap<>();
        ORACLES.forEach(oracle -> comparisons.put(oracle, new ArrayList<>()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(OraclesTest::isExport)
                    .sorted()
                    .toList()) {
                compare(file, comparisons);
            }
        }
        return comparisons;
    }

    /** Leaves out the generated inbox, expected records and the files of the build. */
    private static boolean isExport(Path file) {
        String path = file.toString().replace('\\', '/');
        return !path.endsWith(".json")
                && !path.contains("sample-data/inbox/")
                && !path.contains("sample-data/truth/")
                && !path.contains("sample-data/src/")
                && !path.contains("sample-data/target/");
    }

    private static void compare(Path file, Map<Oracle, List<Comparison>> comparisons) throws IOException {
        SourceContent content = PathContent.scan(file, FileOrigin.of("standard"));
        if (!(REGISTRY.select(BufferedFilePreview.of(content, PdfReader.inProcess()), DECLARED)
                instanceof Selection.Chosen chosen)) {
            return;
        }
        for (Map.Entry<Oracle, List<Comparison>> entry : comparisons.entrySet()) {
            Oracle oracle = entry.getKey();
            if (oracle.connectors().contains(chosen.connector().id())) {
                Values ours = oracle.ours(CollectedRows.of(chosen.connector(), content), content);
                entry.getValue().add(compare(file, oracle, ours));
            }
        }
    }

    private static Comparison compare(Path file, Oracle oracle, Values ours) {
        String name = String.valueOf(file.getFileName());
        try {
            return Comparison.of(name, ours, oracle.theirs(Files.readAllBytes(file)));
        } catch (Exception | StackOverflowError | LinkageError failure) {
            return Comparison.failed(name, ours, failure);
        }
    }
}
