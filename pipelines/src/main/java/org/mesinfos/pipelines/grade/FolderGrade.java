package org.mesinfos.pipelines.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mesinfos.connectors.Connector;
import org.mesinfos.connectors.Locator;
import org.mesinfos.connectors.ParsedRow;
import org.mesinfos.connectors.Rejection;
import org.mesinfos.connectors.RowSink;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.pipelines.inspect.FileInspector;
import org.mesinfos.pipelines.inspect.Inspection;
import org.mesinfos.pipelines.settings.Organisation;
import org.mesinfos.records.CanonicalJson;

/** Reads the files of a folder and compares each with the records expected of it. */
public final class FolderGrade {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Files that belong to a delivery or a folder, not data. */
    private static final Set<String> BESIDE = Set.of("delivery.yaml");

    private final FileInspector inspector;
    private final Organisation organisation;

    /** @param organisation who delivered the files */
    public FolderGrade(FileInspector inspector, Organisation organisation) {
        this.inspector = inspector;
        this.organisation = organisation;
    }

    /**
     * Grades each file in the folder and below, in the order of their names. Links are not followed.
     *
     * @param graded takes each file as soon as it is done
     * @throws InvalidExpectationException when an expectation cannot be understood
     */
    public void grade(Path folder, Consumer<GradedFile> graded) throws IOException {
        for (Path file : files(folder)) {
            graded.accept(grade(folder, file));
        }
    }

    /** The scores of all files of which something is expected, by format. */
    public static Map<String, Score> byFormat(List<GradedFile> files) {
        Map<String, Score> formats = new TreeMap<>();
        for (GradedFile file : files) {
            if (file.expectation() == GradedFile.Expected.STATED) {
                formats.merge(file.format(), file.score(), Score::plus);
            }
        }
        return formats;
    }

    /** The score of all files of which something is expected. */
    public static Score total(List<GradedFile> files) {
        return byFormat(files).values().stream().reduce(Score.NONE, Score::plus);
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

    private GradedFile grade(Path folder, Path file) throws IOException {
        SourceContent content = inspector.content(file, organisation, Optional.empty());
        FoundRecords found = new FoundRecords();
        Inspection inspection = inspector.inspectOrPropose(content, found);
        Optional<Connector> connector =
                inspection.connector().or(() -> inspection.proposal().map(Inspection.Suggestion::connector));
        Path place = Expectation.placeOf(file);
        boolean stated = Files.isRegularFile(place);
        long rejected = inspection.outcome().rejected();
        Score score = stated
                ? Comparison.of(Expectation.read(place), found.records, rejected)
                : new Score(0, found.records.size(), 0, 0, 0, rejected, 0);
        return new GradedFile(
                folder.relativize(file),
                connector.map(Connector::id),
                connector.map(reader -> reader.description().format()).orElse(inspection.mediaType()),
                inspection.connector().isPresent()
                        ? GradedFile.Reading.TAKEN
                        : connector.isPresent() ? GradedFile.Reading.PROPOSED : GradedFile.Reading.UNREAD,
                score,
                stated ? GradedFile.Expected.STATED : GradedFile.Expected.NOT_STATED);
    }

    /** Keeps the values of each record. */
    private static final class FoundRecords implements RowSink {

        private final List<Map<String, String>> records = new ArrayList<>();

        @Override
        public void read() {
            // Counted by whoever runs the connector.
        }

        @Override
        public void accept(ParsedRow row) {
            try {
                records.add(Leaves.of(JSON.readTree(CanonicalJson.line(row.record()))));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("A record was not written as JSON", impossible);
            }
        }

        @Override
        public void reject(Rejection rejection) {
            // Counted by whoever runs the connector.
        }

        @Override
        public void skipped(Locator locator, String rule) {
            // Carries no record.
        }
    }
}
