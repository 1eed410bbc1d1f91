package org.mesinfos.connectors.catalogue.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.Catalogue;
import org.mesinfos.connectors.format.archive.GzipFile;
import org.mesinfos.connectors.format.archive.InvalidArchiveException;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.format.pdf.PdfDocument;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.ParseResult;

/**
 * Check of the properties that hold for any bytes: a connector does not throw, each row has one outcome, parsing is
 * deterministic, and rejections contain no word of the file.
 */
final class FuzzedFile {

    private static final String NAME = "fuzzed";

    private FuzzedFile() {}

    /** Parses a file with a connector, whether it recognises the file or not. */
    static void read(String connectorId, byte[] bytes) {
        Connector connector = Catalogue.REGISTRY.find(connectorId).orElseThrow();
        BytesContent content = BytesContent.of(NAME, bytes);
        List<String> first = details(connector, content);
        assertThat(details(connector, content)).as("a second reading").isEqualTo(first);
    }

    /** Passes a file to the recognition of all connectors and to all generic readers. */
    static void recognise(byte[] bytes) {
        BytesContent content = BytesContent.of(NAME, bytes);
        Catalogue.REGISTRY.select(preview(content), AllowedConnectors.allDescribed());
        for (GenericReader reader : Catalogue.REGISTRY.genericReaders()) {
            Optional<GenericReader.Proposal> proposal = reader.propose(preview(content));
            proposal.ifPresent(layout -> {
                layout.mapping()
                        .ifPresent(mapping ->
                                assertThat(mapping.yaml("fuzzed/file")).contains("fuzzed/file"));
                details(reader, content);
            });
        }
    }

    /** Unpacks an archive. Errors must be reported as {@link InvalidArchiveException}. */
    static void unpack(byte[] bytes) {
        BytesContent content = BytesContent.of(NAME, bytes);
        try {
            if (GzipFile.isGzip(bytes)) {
                try (InputStream file = GzipFile.open(content)) {
                    file.transferTo(OutputStream.nullOutputStream());
                }
                return;
            }
            try (ZipArchive zip = ZipArchive.open(content)) {
                for (String name : zip.files()) {
                    try (InputStream file = zip.entry(name).orElseThrow()) {
                        file.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (InvalidArchiveException broken) {
            assertThat(ProjectVocabulary.unknownWords(broken.found() + " " + broken.expected()))
                    .isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> details(Connector connector, BytesContent content) {
        ParseResult reading = ParseResult.of(connector, content);
        for (Rejection rejection : reading.rejections()) {
            assertThat(ProjectVocabulary.unknownWords(rejection.found() + " " + rejection.expected()))
                    .as("words of the file in a rejection")
                    .isEmpty();
        }
        return reading.details();
    }

    private static FilePreview preview(BytesContent content) {
        try {
            return BufferedFilePreview.of(content, file -> PdfDocument.none());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
