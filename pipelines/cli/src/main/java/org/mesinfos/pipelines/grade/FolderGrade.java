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
import org.mesinfos.pipelines.deliveries.Organisation;
import org.mesinfos.pipelines.inspect.FileInspector;

/** Reads the files of a folder and compares each with what is expected of it. */
public final class FolderGrade {

    /** Files that belong to a delivery or a folder, not data. */
    private static final Set<String> BESIDE = Set.of("delivery.yaml", FolderIndex.NAME);

    private final FileInspector inspector;
    private final Organisation organisation;

    /** @param organisation who delivered the files */
    public FolderGrade(FileInspector inspector, Organisation organisation) {
        this.inspector = inspector;
        this.organisation = organisation;
    }

    /**
     * Grades each file that the index of the folder names, in its order; without an index each file in the folder and
     * below, in the order of their names. Links are not followed.
     *
     * @param graded takes each file as soon as it is done
     * @throws InvalidExpectationException when an expectation or the index cannot be understood
     */
    public void grade(Path folder, Consumer<GradedFile> graded) throws IOException {
        for (FolderIndex.Entry entry : FolderIndex.read(folder).orElseGet(() -> List.of())) {
            graded.accept(Files.isRegularFile(entry.file()) ? grade(folder, entry) : missing(folder, entry));
        }
        if (Files.notExists(folder.resolve(FolderIndex.NAME))) {
            for (Path file : files(folder)) {
                graded.accept(grade(folder, new FolderIndex.Entry(file, "", "", Optional.empty())));
            }
        }
    }

    /** The sums of all files, by format or by the category that an index gives them. */
    public static Map<String, Sum> byKind(List<GradedFile> files) {
        Map<String, Sum> kinds = new TreeMap<>();
        for (GradedFile file : files) {
            kinds.merge(file.kind(), Sum.of(file), Sum::plus);
        }
        return kinds;
    }

    /** The sum of all files. */
    public static Sum total(List<GradedFile> files) {
        return byKind(files).values().stream().reduce(Sum.NONE, Sum::plus);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(FolderGrade::isData)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && !name.startsWith("README")
                && !name.endsWith(Expectation.ENDING)
                && !BESIDE.contains(name);
    }

    private static GradedFile missing(Path folder, FolderIndex.Entry entry) {
        return new GradedFile(
                folder.relativize(entry.file()),
                entry.category(),
                Optional.empty(),
                "",
                GradedFile.Reading.UNREAD,
                Score.NONE,
                GradedFile.Expected.COUNT,
                false,
                List.of("no such file in the folder"),
                Duration.ZERO);
    }

    private GradedFile grade(Path folder, FolderIndex.Entry entry) throws IOException {
        long start = System.nanoTime();
        FileReadings readings =
                FileReadings.of(inspector, inspector.content(entry.file(), organisation, Optional.empty()));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        Verdict verdict = Verdict.of(folder, entry, readings);
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
                taken);
    }
}
