package org.mesinfos.pipelines.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.pipelines.inspect.FileInspector;
import org.mesinfos.pipelines.inspect.InspectedFiles;
import org.mesinfos.pipelines.inspect.Inspection;

/**
 * The inspections of a file, or of the files of an archive.
 *
 * @param found their records
 * @param read the parts that were read
 * @param parts all parts; a file that is not an archive is a single part
 */
record FileInspections(CollectedRecords found, List<Inspection> read, List<Inspection> parts) {

    static FileInspections of(FileInspector inspector, SourceContent content) throws IOException {
        CollectedRecords found = new CollectedRecords();
        List<Inspection> parts = new ArrayList<>();
        for (SourceContent part : InspectedFiles.parts(content)) {
            parts.add(inspector.inspectOrAccept(part, found));
        }
        return new FileInspections(
                found, parts.stream().filter(part -> reader(part).isPresent()).toList(), parts);
    }

    private static Optional<Connector> reader(Inspection part) {
        return part.connector().or(() -> part.proposal().map(Inspection.Suggestion::connector));
    }

    Optional<String> connector() {
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(read.stream()
                        .flatMap(part -> reader(part).stream())
                        .map(Connector::id)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /** Returns the format of the first part that was read; the media type if there is none. */
    String format() {
        return read.stream()
                .flatMap(part -> reader(part).stream())
                .map(reader -> reader.description().format())
                .findFirst()
                .orElseGet(() -> parts.get(0).mediaType());
    }

    GradedFile.ReadStatus reading() {
        if (read.isEmpty()) {
            return GradedFile.ReadStatus.UNREAD;
        }
        return read.stream().anyMatch(part -> part.connector().isPresent())
                ? GradedFile.ReadStatus.TAKEN
                : GradedFile.ReadStatus.PROPOSED;
    }

    /** Returns the number of rejected rows of the parts that were read; if there are none, of all parts. */
    long rejected() {
        return (read.isEmpty() ? parts : read)
                .stream().mapToLong(part -> part.outcome().rejected()).sum();
    }

    /** Returns the reasons why parts or rows were not read. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (read.isEmpty()) {
            Inspection first = parts.get(0);
            reasons.add(
                    first.candidates().isEmpty() ? first.reason() : first.reason() + "; nearest is " + nearest(first));
        } else if (read.size() < parts.size()) {
            reasons.add(parts.size() - read.size() + " of " + parts.size() + " files of the archive are not read");
        }
        if (!read.isEmpty() && rejected() > 0) {
            found.firstRejection()
                    .ifPresent(rejection -> reasons.add(rejected() + " rejected, the first: " + rejection));
        }
        return reasons;
    }

    private static String nearest(Inspection part) {
        return part.candidates().get(0).connectorId() + ", which lacks "
                + String.join(", ", part.candidates().get(0).missing());
    }
}
