package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.transforms.TestPipelines.expect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.originals.OriginalFile;

/** Originals in the store, from which delivered files are read. */
final class KeepOriginalsTest {

    private static final List<String> ORGANISATIONS = List.of("bank", "insurer", "shop");
    private static final int CONTENTS = 20;

    @TempDir
    private Path folder;

    /** Each write of an original gives other encrypted bytes, so that a second write would change it below its readers. */
    @Test
    void equalFilesOfSeveralOrganisationsAreInOneGroup() throws IOException {
        List<SourceFile> files = files();

        TestPipelines.run(pipeline -> expect(
                pipeline.apply("Files", Create.of(files))
                        .apply("AssignGroup", ParDo.of(KeepOriginals.byContent(1 << 20))),
                KeepOriginalsTest::filesPerGroup,
                Collections.nCopies(CONTENTS, "[bank, insurer, shop]").toArray(String[]::new)));
    }

    @Test
    void equalFilesOfSeveralOrganisationsAreReadFromOneOriginal() throws IOException {
        List<SourceFile> files = files();

        try (TestStore test = new TestStore(folder.resolve("store"))) {
            TestPipelines.run(pipeline -> expect(
                    pipeline.apply("Files", Create.of(files))
                            .apply("KeepOriginals", new KeepOriginals(test.store(), 2))
                            .apply("Read", ParDo.of(new Read())),
                    KeepOriginalsTest::texts,
                    Collections.nCopies(files.size(), "original, as delivered").toArray(String[]::new)));
            for (SourceFile file : files) {
                assertThat(test.store().content().findOriginal(file.getSha256()))
                        .isPresent();
            }
        }
    }

    private static List<String> filesPerGroup(Iterable<KV<Integer, SourceFile>> files) {
        SortedMap<Integer, SortedSet<String>> groups = new TreeMap<>();
        files.forEach(file -> groups.computeIfAbsent(file.getKey(), first -> new TreeSet<>())
                .add(file.getValue().getOrganisation()));
        return groups.values().stream().map(Object::toString).toList();
    }

    private static List<String> texts(Iterable<String> elements) {
        List<String> texts = new ArrayList<>();
        elements.forEach(texts::add);
        return texts;
    }

    private List<SourceFile> files() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (int number = 0; number < CONTENTS; number++) {
            for (String organisation : ORGANISATIONS) {
                files.add(file(organisation, number));
            }
        }
        return files;
    }

    private SourceFile file(String organisation, int number) throws IOException {
        byte[] content = "content of file %d\n".formatted(number).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve(organisation + number + ".csv"), content);
        return SourceFile.newBuilder()
                .setOrganisation(organisation)
                .setDelivery(Digests.sha256((organisation + number).getBytes(StandardCharsets.UTF_8)))
                .setUri(file.toUri().toString())
                .setName(file.getFileName().toString())
                .setSize(content.length)
                .setSha256(Digests.sha256(content))
                .setMediaType("text/csv")
                .setEncoding("UTF-8")
                .setZone("Europe/Paris")
                .setCountry("FR")
                .build();
    }

    private static final class Read extends DoFn<SourceFile, String> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void read(@Element SourceFile file, OutputReceiver<String> output) throws IOException {
            try (InputStream content = SourceFileConversion.content(file).open(0)) {
                boolean equal = Digests.sha256(content.readAllBytes()).equals(file.getSha256());
                output.output((OriginalFile.isOriginal(file.getUri()) ? "original" : "file")
                        + (equal ? ", as delivered" : ", changed"));
            }
        }
    }
}
