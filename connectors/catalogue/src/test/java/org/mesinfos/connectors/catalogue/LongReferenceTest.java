package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.intake.ConnectorRunner;

/**
 * A reference of any length is read in time that is linear in its length: an expression that reads it once for each of its
 * characters would exceed the limit on the work for a text, and the row would be rejected.
 */
final class LongReferenceTest {

    private static final String SAMPLE = "../../sample-data/standard/fhir-resource/ressources.ndjson";

    /** Collector of the customer references of rows. */
    private static final class Subjects implements RowSink {

        private final List<String> references = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();

        @Override
        public void startRow() {}

        @Override
        public void accept(ParsedRow row) {
            row.subject().ifPresent(subject -> references.add(subject.reference()));
        }

        @Override
        public void reject(Rejection rejection) {
            rejections.add(rejection);
        }

        @Override
        public void skip(Locator locator, String rule) {}
    }

    private static Subjects read(String text) throws IOException {
        Connector fhir = ConnectorRegistry.load().find("standard/fhir-resource").orElseThrow();
        Subjects subjects = new Subjects();
        new ConnectorRunner(fhir).read(BytesContent.utf8("a.ndjson", text), subjects);
        return subjects;
    }

    @Test
    void referenceOfFhirIsReadInLinearTime() throws IOException {
        String row;
        try (Stream<String> lines = Files.lines(Path.of(SAMPLE))) {
            row = lines.filter(line -> line.contains("\"Patient/")).findFirst().orElseThrow();
        }
        String reference = row.replaceAll(".*?\"(Patient/[^\"]*)\".*", "$1");
        String name = "x".repeat(60_000);

        Subjects subjects = read(row.replace(reference, "Patient/" + name));

        assertThat(subjects.rejections).isEmpty();
        assertThat(subjects.references).containsExactly(name);
        assertThat(read(row.replace(reference, name)).references)
                .as("a reference to no patient")
                .isEmpty();
        assertThat(read(row.replace(reference, "urn:uuid:42")).references).containsExactly("42");
    }
}
