package org.mesinfos.pipelines.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.pipelines.deliveries.DeliveryManifest;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.inspect.FileInspector;
import org.mesinfos.pipelines.inspect.InspectedFiles;

/** Grader that reads the files of a folder and compares each with its expectation. */
public final class FolderGrader {

    /** Files that describe a delivery or a folder and contain no data. */
    private static final Set<String> NOT_DATA = Set.of(DeliveryManifest.FILE_NAME, FolderIndex.NAME);

    private final FileInspector inspector;
    private final OrganisationSettings organisation;

    /**
     * Creates a grader.
     *
     * @param organisation organisation that delivered the files
     */
    public FolderGrader(FileInspector inspector, OrganisationSettings organisation) {
        this.inspector = inspector;
        this.organisation = organisation;
    }

    /**
     * Grades each file that the index of the folder lists, in its order. Without an index, grades each file in the
     * folder and its sub-folders, ordered by name. Links are not followed.
     *
     * @param graded receives each file immediately after it is graded
     * @throws InvalidExpectationException if an expectation or the index is invalid
     */
    public void grade(Path folder, Consumer<GradedFile> graded) throws IOException {
        for (FolderIndex.Entry entry : entries(folder)) {
            graded.accept(Files.isRegularFile(entry.file()) ? grade(folder, entry) : missing(folder, entry));
        }
    }

    /**
     * Returns a grader that reads each file in the context of the others, as files of one organisation.
     *
     * @param folder the folder to grade
     */
    public FolderGrader together(Path folder) throws IOException {
        List<SourceContent> files = new ArrayList<>();
        for (FolderIndex.Entry entry : entries(folder)) {
            if (Files.isRegularFile(entry.file())) {
                files.add(InspectedFiles.scan(entry.file(), organisation, Optional.empty()));
            }
        }
        return new FolderGrader(inspector.together(files), organisation);
    }

    private static List<FolderIndex.Entry> entries(Path folder) throws IOException {
        Optional<List<FolderIndex.Entry>> index = FolderIndex.read(folder);
        return index.isPresent()
                ? index.get()
                : files(folder).stream()
                        .map(file -> new FolderIndex.Entry(file, "", "", Optional.empty(), ""))
                        .toList();
    }

    /** Returns the totals by category of the index, or by format without one. */
    public static Map<String, GradeTotals> byKind(List<GradedFile> files) {
        Map<String, GradeTotals> kinds = new TreeMap<>();
        for (GradedFile file : files) {
            kinds.merge(file.kind(), GradeTotals.of(file), GradeTotals::plus);
        }
        return kinds;
    }

    /** Returns the total of all files. */
    public static GradeTotals total(List<GradedFile> files) {
        return byKind(files).values().stream().reduce(GradeTotals.NONE, GradeTotals::plus);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(FolderGrader::isData)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && !name.startsWith("README")
                && !name.endsWith(ExpectedRecords.SUFFIX)
                && !NOT_DATA.contains(name);
    }

    private static GradedFile missing(Path folder, FolderIndex.Entry entry) {
        return new GradedFile(
                folder.relativize(entry.file()),
                entry.category(),
                Optional.empty(),
                "",
                GradedFile.ReadStatus.UNREAD,
                Score.NONE,
                GradedFile.ExpectationKind.COUNT,
                false,
                List.of("no such file in the folder"),
                Duration.ZERO,
                entry.bank(),
                Map.of());
    }

    /** Returns the folder of a file in the graded folder; the file itself if it is in no other folder. */
    private static String bankOf(Path folder, Path file) {
        Path relative = folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        Path parent = relative.getParent();
        return (parent == null ? relative : parent).toString();
    }

    private GradedFile grade(Path folder, FolderIndex.Entry entry) throws IOException {
        long start = System.nanoTime();
        FileInspections readings =
                FileInspections.of(inspector, InspectedFiles.scan(entry.file(), organisation, Optional.empty()));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        FileVerdict verdict = FileVerdict.of(folder, entry, readings);
        List<String> reasons = new ArrayList<>(readings.reasons());
        reasons.addAll(verdict.reasons());
        return new GradedFile(
                folder.relativize(entry.file()),
                entry.category(),
                readings.connector(),
                readings.format(),
                readings.reading(),
                verdict.score(),
                verdict.expectation(),
                verdict.isExact(),
                reasons,
                taken,
                entry.bank().isEmpty() ? bankOf(folder, entry.file()) : entry.bank(),
                readings.found().proofs());
    }
}
