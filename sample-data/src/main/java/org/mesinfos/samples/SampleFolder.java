package org.mesinfos.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mesinfos.samples.delivery.FolderInbox;
import org.mesinfos.samples.person.ResourceLines;
import org.mesinfos.samples.truth.Pseudonyms;
import org.mesinfos.samples.truth.Summary;

/** Folder with an inbox, its settings and registry, and the expected results. */
final class SampleFolder {

    private static final String SETTINGS = "mesinfos.yaml";

    private final Path folder;

    SampleFolder(Path folder) {
        this.folder = folder;
    }

    Summary write(Population population) throws IOException {
        Path truth = Files.createDirectories(folder.resolve("truth"));
        try (BufferedWriter registry = Files.newBufferedWriter(folder.resolve("registry.csv"))) {
            registry.write(Sample.REGISTRY_HEADER);
            Summary summary = population.deliver(
                    new FolderInbox(folder.resolve("inbox")),
                    (person, lines) -> writeLines(truth.resolve(person + ".jsonl"), lines),
                    (person, organisation, reference) ->
                            registry.write(Population.registryLine(person, organisation, reference)));
            Files.write(truth.resolve("summary.json"), summary.json());
            writeSettings();
            return summary;
        }
    }

    /** Writes settings with all sample organisations, and the key of the pseudonyms in the expected results. */
    void writeSettings() throws IOException {
        writeLines(folder.resolve(SETTINGS), ResourceLines.of(SampleFolder.class, SETTINGS));
        Files.write(folder.resolve(Pseudonyms.KEY_FILE), Pseudonyms.keyFile());
    }

    private static void writeLines(Path file, List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
